import { aQuestion } from '../../../test/support/content.js';
import { aMatching, aMultiple, anOrdering, aSignsText, aTrueFalse } from '../../../test/support/exercises.js';
import { sayIn } from '../../web/index.js';
import { fieldsOf, rightResponse, type Exercise, type Response } from '../domain/exercises/index.js';
import { presentExercise } from './exercise.presenter.js';

const say = sayIn('it');
const ALL: readonly Exercise[] = [
  aQuestion('q'),
  aTrueFalse('q'),
  aMultiple('q'),
  aMatching('q'),
  anOrdering('q'),
  aSignsText('q'),
];
const present = (exercise: Exercise, response: Response | null = null) =>
  presentExercise(exercise, { number: 'Esercizio 1', response }, say);
const marks = (exercise: Exercise, response: Response) =>
  (present(exercise, response).choices ?? present(exercise, response).lists!).map(({ label, told }) =>
    [label, ...told!.marks.map(({ text }) => text)].join(' | '),
  );

describe('presentExercise', () => {
  it.each(ALL.map((exercise) => ({ type: exercise.type ?? 'single', exercise })))('gives nothing of $type away', ({ exercise }) => {
    const view = present(exercise);
    expect(view).toMatchObject({ answered: false, right: false, verdict: null, result: null, problem: null });
    for (const part of [...(view.choices ?? []), ...(view.lists ?? [])]) expect(part.told).toBeNull();
    expect(JSON.stringify(view)).not.toMatch(/perché|Perché|correct|sign"|look|marks/);
  });

  it.each(ALL.map((exercise) => ({ type: exercise.type ?? 'single', exercise })))(
    'gives every reason of $type once answered',
    ({ exercise }) => {
      const view = present(exercise, rightResponse(exercise));
      expect(view).toMatchObject({ answered: true, right: true, verdict: say('progress.checks.right') });
      for (const part of [...(view.choices ?? []), ...(view.lists ?? [])]) expect(part.told!.why).toMatch(/perché/i);
    },
  );

  it('says before answering how it counts', () => {
    expect(ALL.map((exercise) => present(exercise).rule)).toEqual([
      null,
      say('exercise.rule.true-false'),
      say('exercise.rule.multiple'),
      `${say('exercise.rule.matching')} ${say('exercise.rule.extra')}`,
      say('exercise.rule.ordering', { places: 4, pairs: 6 }),
      say('exercise.rule.signs'),
    ]);
    expect(present(aMatching('q', { extra: [] })).rule).toBe(say('exercise.rule.matching'));
  });

  it.each<{ exercise: Exercise; given: Response; verdict: string; result: string | null }>([
    { exercise: aQuestion('q'), given: 'a', verdict: 'progress.checks.wrong', result: null },
    {
      exercise: aMultiple('q'),
      given: { a: 'si', b: 'si', c: 'si' },
      verdict: 'exercise.partly',
      result: 'Scelte giuste: 2 su 2. Scelte sbagliate: 1. Punti: 1 su 2.',
    },
    {
      exercise: aSignsText('q'),
      given: { uno: 'si', due: 'si' },
      verdict: 'progress.checks.wrong',
      result: 'Segni visti: 1 su 2. Segni non visti: 1. Falsi allarmi: 1. Punti: 0 su 2.',
    },
    {
      exercise: aMatching('q'),
      given: { uno: 'uno', due: 'tre', tre: 'due' },
      verdict: 'exercise.partly',
      result: 'Coppie giuste: 1 su 3.',
    },
    {
      exercise: anOrdering('q'),
      given: { primo: '2', poi: '1', infine: '3', ultimo: '4' },
      verdict: 'exercise.partly',
      result: 'Coppie di voci nell’ordine giusto: 5 su 6.',
    },
  ])('$verdict: $result', ({ exercise, given, verdict, result }) => {
    expect(present(exercise, given)).toMatchObject({ verdict: say(verdict), result });
  });

  it('names hits, misses and false alarms, in the order of the text', () => {
    expect(marks(aSignsText('q'), { uno: 'si', due: 'si' })).toEqual([
      'Anna dice uno. | Segno visto',
      'Anna dice due. | Falso allarme',
      'Anna dice tre. | Segno non visto',
      'Anna dice quattro.',
    ]);
  });

  it('says of several right options which was not chosen', () => {
    expect(marks(aMultiple('q'), { a: 'si', c: 'si' }).sort()).toEqual([
      'Forse a | Risposta giusta | La tua risposta',
      'Forse b | Risposta giusta | Non l’hai scelta',
      'Forse c | La tua risposta',
      'Forse d',
    ]);
  });

  it('says of a pair what was chosen and what belongs to it, of items their right place, in the right order', () => {
    expect(marks(aMatching('q'), { uno: 'uno', due: '+1', tre: 'due' })).toEqual([
      'Qui uno | Giusto',
      'Qui due | Hai scelto: Là quattro | Le corrisponde: Là due',
      'Qui tre | Hai scelto: Là due | Le corrisponde: Là tre',
    ]);
    expect(marks(anOrdering('q'), { primo: '2', poi: '1', infine: '3', ultimo: '4' })).toEqual([
      'Si fa primo | Hai scelto: Posto 2 | Posto giusto: 1',
      'Si fa poi | Hai scelto: Posto 1 | Posto giusto: 2',
      'Si fa infine | Giusto',
      'Si fa ultimo | Giusto',
    ]);
  });

  it('mixes what is to be put in order or matched, the same way each time', () => {
    const labels = (exercise: Exercise) => present(exercise).lists!.map(({ label }) => label);
    expect(labels(anOrdering('q'))).toEqual(labels(anOrdering('q')));
    expect(labels(anOrdering('q'))).not.toEqual(anOrdering('q').items.map(({ text }) => text));
    const [list] = present(aMatching('q')).lists!;
    expect(list!.options.map(({ label }) => label)).not.toEqual(['Là uno', 'Là due', 'Là tre', 'Là quattro']);
  });

  it('refused, keeps what was chosen and points at it', () => {
    const kept = { primo: '1', poi: '1', infine: '3' };
    const standing = { number: '', response: null, refused: { lack: 'same-place' as const, kept } };
    const view = presentExercise(anOrdering('q'), standing, say);
    expect(view).toMatchObject({
      answered: false,
      describedBy: 'problema-q regola-q',
      problem: say('exercise.refused.same-place'),
    });
    const shown = fieldsOf(anOrdering('q')).map(({ name }) => {
      const { invalid, options } = view.lists!.find((list) => list.name === name)!;
      return [options.find(({ selected }) => selected)?.label, invalid];
    });
    expect(shown).toEqual([
      ['Posto 1', true],
      ['Posto 1', true],
      ['Posto 3', false],
      [undefined, true],
    ]);
  });

  it('refused after it had been answered, shows what was chosen now and no reason', () => {
    const refused = { lack: 'unreadable' as const, kept: { a: 'si' } };
    const view = presentExercise(aMultiple('q'), { number: '', response: { b: 'si' }, refused }, say);
    expect(view.choices!.filter(({ checked }) => checked).map(({ label }) => label)).toEqual(['Forse a']);
    expect(view.choices!.filter(({ told }) => told)).toEqual([]);
  });
});
