import { aQuestion, aUnit, aVignette } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { AskedItem } from './asked-item.js';
import type { OpenedBooster } from './boosters.service.js';
import { presentEnd } from './end.presenter.js';
import { presentPosition } from './position.presenter.js';

const say = sayIn('it');
const questions = [aQuestion('uno'), aQuestion('due')] as const;
const unit = aUnit({ checks: questions, vignettes: [aVignette('tre', true)] });
const items: AskedItem[] = [
  { kind: 'question', unit, question: questions[0] },
  { kind: 'question', unit, question: questions[1] },
  { kind: 'case', unit, scene: unit.vignettes[0]! },
];

/** Answered so far: what was given, and whether it was right. */
function opened(...given: readonly (readonly [string, boolean])[]): OpenedBooster {
  const finishedAt = given.length === items.length ? new Date(0) : null;
  return {
    booster: {
      id: '9',
      personId: '1',
      certificateId: '8',
      day: 30,
      number: 2,
      seed: 'x',
      items: [],
      startedAt: new Date(0),
      finishedAt,
    },
    items,
    answers: given.map(([answer, right], index) => ({
      boosterId: '9',
      position: index + 1,
      given: answer,
      right,
      givenAt: new Date(0),
    })),
  };
}

describe('presentPosition', () => {
  it('of an unanswered question gives words alone', () => {
    const view = presentPosition(opened(), 1, say);
    expect(view).toMatchObject({ title: 'Domanda 1 di 3', kicker: 'Richiamo a 30 giorni', scene: null, answer: null });
    for (const option of view.question!.options) expect(Object.keys(option)).toEqual(['id', 'text']);
    expect(JSON.stringify(view)).not.toMatch(/Perché|correct|right/);
  });

  it('of an unanswered case gives the scene, and nothing of whether there are signs', () => {
    const view = presentPosition(opened(['b', true], ['b', true]), 3, say);
    expect(view).toMatchObject({ scene: 'Scena tre. Poi altro.', question: null, answer: null });
    expect(JSON.stringify(view)).not.toContain('Motivo');
  });

  it.each([
    { given: 'b', right: true, verdict: 'Giusto' },
    { given: 'a', right: false, verdict: say('boosters.wrong') },
  ])('answered $given: $verdict, and why, for every option', ({ given, right, verdict }) => {
    const { question, answer } = presentPosition(opened([given, right]), 1, say);
    expect(answer).toMatchObject({ right, verdict, next: { href: '/richiami/2/domande/2#domanda' } });
    expect(new Set(question!.options.map(({ why }) => why))).toEqual(
      new Set(['Perché unoa', 'Perché unob', 'Perché unoc', 'Perché unod']),
    );
    expect(question!.options.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([given]);
  });

  it('keeps the options where they were', () => {
    const order = (view: ReturnType<typeof presentPosition>) => view.question!.options.map(({ id }) => id);
    expect(order(presentPosition(opened(['b', true]), 1, say))).toEqual(order(presentPosition(opened(), 1, say)));
  });

  it('an answered case says so and why, and leads to the end', () => {
    const { answer } = presentPosition(opened(['b', true], ['b', true], ['no', false]), 3, say);
    expect(answer).toMatchObject({
      right: false,
      verdict: say('practice.signs.verdict.miss'),
      said: 'Hai scelto: non vedo segni.',
      why: 'Motivo tre',
      next: { href: '/richiami/2' },
    });
  });
});

describe('presentEnd', () => {
  it('counts, and lists what to look at again', () => {
    const view = presentEnd(opened(['a', false], ['b', true], ['no', false]), [], say);
    expect(view).toMatchObject({ score: 'Risposte giuste: 1 su 3', renewed: null });
    expect(view.again).toEqual([
      { href: '/richiami/2/domande/1', label: 'Domanda 1', text: 'Domanda uno' },
      { href: '/richiami/2/domande/3', label: 'Domanda 3', text: 'Scena tre.' },
    ]);
  });
});
