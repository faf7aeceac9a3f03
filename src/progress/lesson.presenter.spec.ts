import { aLesson, aQuestion, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import { presentLesson, sourcesOf } from './lesson.presenter.js';
import type { UnitProgress } from './unit-progress.js';

const say = sayIn('it');

const lesson = (slug: string) => aLesson(slug, { sources: ['ISTAT'], markdown: '## Prima\n\nTesto.\n\n## Seconda\n\nTesto.' });

const unit = aUnit({
  lessons: [lesson('uno'), lesson('due')],
  checks: [aQuestion('c1', 'uno'), aQuestion('c2', 'uno'), aQuestion('c3', 'due')],
  exercises: [aQuestion('e1', 'uno'), aQuestion('e2', 'due')],
  sources: {
    ISTAT: { title: 'La violenza', publisher: 'Istat', year: 2026, checkedOn: '2026-11-22', kind: 'statistics' },
    LEGGE: { title: 'Legge 69', publisher: 'Stato', checkedOn: '2026-11-22', kind: 'law' },
  },
});

/** The lesson “uno”, with these checks answered, left at this section. */
const present = (checks: Record<string, string> = {}, section: string | null = null, slug = 'uno') =>
  presentLesson(progressWith(checks, section), slug, [], say);

function progressWith(checks: Record<string, string>, section: string | null = null): UnitProgress {
  const reading = { personId: '1', unit: unit.slug, lesson: 'uno', openedAt: new Date('2027-03-10T12:00:00Z'), section };
  return {
    unit,
    theirs: true,
    readings: new Map([['uno', reading]]),
    lessonsDone: [],
    checks: new Map(Object.entries(checks)),
    steps: [],
    completed: false,
  };
}

describe('presentLesson', () => {
  it('asks the checks of this lesson alone, and gives nothing of them away', () => {
    const { checks } = present();
    expect(checks.map(({ id, number, answered, verdict }) => [id, number, answered, verdict])).toEqual([
      ['c1', 'Domanda 1', false, null],
      ['c2', 'Domanda 2', false, null],
    ]);
    expect(JSON.stringify(checks)).not.toMatch(/correct|why|Perché|marks|look/);
  });

  it('shows every reason of a check that is answered, and none of the others', () => {
    const [answered, open] = present({ c1: 'c' }).checks;
    const shown = [...answered!.choices!].sort((one, other) => one.value.localeCompare(other.value));
    const right = [{ text: say('progress.checks.right-answer'), good: true, tick: true }];
    const wrong = [{ text: say('progress.checks.your-answer'), good: false, cross: true }];
    expect(shown.map(({ value, label, checked, told }) => ({ value, label, checked, ...told }))).toEqual([
      { value: 'a', label: 'Opzione c1a', checked: false, why: 'Perché c1a', look: '', marks: [] },
      { value: 'b', label: 'Opzione c1b', checked: false, why: 'Perché c1b', look: 'right', marks: right },
      { value: 'c', label: 'Opzione c1c', checked: true, why: 'Perché c1c', look: 'chosen', marks: wrong },
      { value: 'd', label: 'Opzione c1d', checked: false, why: 'Perché c1d', look: '', marks: [] },
    ]);
    expect(JSON.stringify(open)).not.toMatch(/correct|why|Perché/);
  });

  it.each([
    { chosen: 'b', right: true, verdict: say('progress.checks.right') },
    { chosen: 'c', right: false, verdict: say('progress.checks.wrong') },
  ])('answered $chosen: right $right', ({ chosen, right, verdict }) => {
    expect(present({ c1: chosen }).checks[0]).toMatchObject({ answered: true, right, verdict });
  });

  it('shows the options in one order, before and after, and not the same in every check', () => {
    const orderOf = (checks: Record<string, string>) =>
      present(checks).checks.map(({ choices }) => choices!.map(({ value }) => value).join(''));
    expect(orderOf({})).toEqual(orderOf({ c1: 'a', c2: 'b' }));
    expect(new Set(orderOf({})).size).toBe(2);
  });

  it.each<{ name: string; checks: Record<string, string>; says: string | null }>([
    { name: 'none', checks: {}, says: 'Mancano 2 risposte per finire la lezione.' },
    { name: 'one', checks: { c1: 'a' }, says: 'Manca una risposta per finire la lezione.' },
    { name: 'one of another lesson', checks: { c3: 'a' }, says: 'Mancano 2 risposte per finire la lezione.' },
    { name: 'all', checks: { c1: 'a', c2: 'b' }, says: null },
  ])('answered $name: $says', ({ checks, says }) => expect(present(checks).open).toBe(says));

  it.each([
    { name: 'nowhere', section: null, resume: null },
    { name: 'the first section', section: '1-prima', resume: null },
    { name: 'the second section', section: '2-seconda', resume: { id: '2-seconda', title: 'Seconda' } },
    { name: 'a section that is no longer there', section: '3-terza', resume: null },
  ])('left at $name', ({ section, resume }) => expect(present({}, section).resume).toEqual(resume));

  it('asks a check whose stored answer no longer fits again, and leaves the lesson done', () => {
    const [changed] = present({ c1: '{"a":"si"}', c2: 'b' }).checks;
    expect(changed).toMatchObject({ answered: false, problem: null });
    expect(present({ c1: '{"a":"si"}', c2: 'b' }).open).toBeNull();
  });

  it('has what there is to practise after the checks, and does not ask for it', () => {
    const { training, open } = present({ c1: 'a', c2: 'b' });
    expect(training.map(({ id, number, answered }) => [id, number, answered])).toEqual([['e1', 'Esercizio 1', false]]);
    expect(open).toBeNull();
  });

  it('shows again what could not be taken, at its place and first of all', () => {
    const refused = new Map([['c2', { lack: 'nothing' as const, kept: {} }]]);
    const { problems, checks } = presentLesson(progressWith({ c2: 'a' }), 'uno', [], say, refused);
    expect(problems).toEqual([{ id: 'domanda-c2', text: say('exercise.refused.nothing') }]);
    expect(checks.map(({ problem, answered }) => [problem, answered])).toEqual([
      [null, false],
      [say('exercise.refused.nothing'), false],
    ]);
  });

  it('does not resume where another lesson was left', () => {
    expect(present({}, '2-seconda', 'due').resume).toBeNull();
  });

  it.each([
    { slug: 'uno', href: '/moduli/riconoscere/lezioni/due', title: 'Lezione due' },
    { slug: 'due', href: '/moduli/riconoscere/casi', title: null },
  ])('after $slug comes $href', ({ slug, href, title }) => expect(present({}, null, slug).next).toMatchObject({ href, title }));

  it('says which lesson of how many, and where things are sent', () => {
    expect(present({}, null, 'due')).toMatchObject({
      kicker: 'Lezione 2 di 2 · circa 5 minuti',
      positionUrl: '/moduli/riconoscere/lezioni/due/posizione',
      checksAction: '/moduli/riconoscere/lezioni/due/verifiche',
      sources: ['La violenza, Istat, 2026'],
    });
  });
});

describe('sourcesOf', () => {
  it.each([
    { keys: ['LEGGE', 'ISTAT'], says: ['Legge 69, Stato', 'La violenza, Istat, 2026'] },
    { keys: ['IGNOTA', 'LEGGE'], says: ['Legge 69, Stato'] },
    { keys: [], says: [] },
  ])('$keys: $says', ({ keys, says }) => expect(sourcesOf(unit, keys)).toEqual(says));
});
