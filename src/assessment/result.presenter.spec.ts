import { aLesson, aQuestion, aUnit } from '../../test/support/content.js';
import { sayIn } from '../web/index.js';
import type { Certainty } from '../statistics/index.js';
import type { OpenedAttempt } from './assessment.service.js';
import { grade } from './domain/grading.js';
import { presentResult } from './result.presenter.js';

const say = sayIn('it');

const unit = aUnit({
  version: 3,
  quiz: { questions: 2 },
  lessons: [aLesson('uno'), aLesson('due')],
  bank: [aQuestion('q1', 'uno'), aQuestion('q2', 'due'), aQuestion('q3', 'due')],
});

/** An attempt closed on 10 March 2027, with these answers. */
function closed(given: Record<string, string>): OpenedAttempt {
  const asked = unit.bank.slice(0, 2);
  return {
    unit,
    responses: new Map(Object.entries(given).map(([id, option]) => [id, { option, certainty: null, revision: 1 }])),
    attempt: {
      id: '7',
      personId: '1',
      unit: unit.slug,
      unitVersion: 3,
      number: 1,
      seed: 'x',
      sheet: [
        { question: 'q2', options: ['d', 'b', 'a', 'c'] },
        { question: 'q1', options: ['a', 'b', 'c', 'd'] },
      ],
      startedAt: new Date('2027-03-10T12:00:00Z'),
      submittedAt: new Date('2027-03-10T13:05:00Z'),
      closedBy: 'learner',
      receipt: '0123456789AB',
      grade: grade(asked, new Map(Object.entries(given))),
    },
  };
}

/** The same, with how sure some answers were. */
function sure(opened: OpenedAttempt, levels: Record<string, Certainty>): OpenedAttempt {
  const responses = [...opened.responses].map(([id, given]) => [id, { ...given, certainty: levels[id] ?? null }] as const);
  return { ...opened, responses: new Map(responses) };
}

const FAILED = { q1: 'b', q2: 'a' };
const PASSED = { q1: 'b', q2: 'b' };

describe('presentResult', () => {
  it('failed: says the score and what to read again, and leads to another attempt', () => {
    expect(presentResult(closed(FAILED), false, say)).toMatchObject({
      heading: 'Quiz non ancora superato',
      passed: false,
      tone: 'warning',
      score: 'Risposte corrette: 1 su 2. Per superarlo ne servono 2.',
      toReread: [{ href: '/moduli/riconoscere/lezioni/due', title: 'Lezione due' }],
      next: { href: '/moduli/riconoscere/tentativi/nuovo', label: say('assessment.result.again') },
    });
  });

  it('failed: marks no answer, shows no key, promises none', () => {
    const view = presentResult(closed(FAILED), false, say);
    expect(view).toMatchObject({ key: null, keyLater: null });
    expect(JSON.stringify(view)).not.toMatch(/correct|why|Perché q|Opzione|Domanda q/);
  });

  it('passed: goes on, and says on Rome’s clocks when it was handed in', () => {
    const view = presentResult(closed(PASSED), true, say);
    expect(view).toMatchObject({
      heading: 'Quiz superato',
      passed: true,
      tone: 'success',
      toReread: [],
      next: { href: '/percorso', label: say('assessment.result.go-on') },
    });
    expect(view.closed).toContain('14:05');
  });

  it('passed, with its key: every question as it was asked, every option with its reason', () => {
    const { key, keyLater } = presentResult(closed(PASSED), true, say);
    expect(keyLater).toBeNull();
    expect(key!.map(({ number, prompt }) => [number, prompt])).toEqual([
      ['Domanda 1', 'Domanda q2'],
      ['Domanda 2', 'Domanda q1'],
    ]);
    expect(key![0]!.options.map(({ text, why, correct }) => [text, why, correct])).toEqual([
      ['Opzione q2d', 'Perché q2d', false],
      ['Opzione q2b', 'Perché q2b', true],
      ['Opzione q2a', 'Perché q2a', false],
      ['Opzione q2c', 'Perché q2c', false],
    ]);
  });

  it.each([
    { name: 'right', chosen: 'b', right: true, verdict: 'assessment.result.right', marked: ['b'] },
    { name: 'wrong', chosen: 'c', right: false, verdict: 'assessment.result.wrong', marked: ['b', 'c'] },
    { name: 'blank', chosen: undefined, right: false, verdict: 'assessment.result.blank', marked: ['b'] },
  ])('the key of a question answered $name marks $marked', ({ chosen, right, verdict, marked }) => {
    const { key } = presentResult(closed(chosen ? { q1: chosen } : {}), true, say);
    const { options, ...q1 } = key![1]!;
    expect(q1).toMatchObject({ right, verdict: say(verdict) });
    expect(options.filter((option) => option.marked).map(({ text }) => text)).toEqual(marked.map((id) => `Opzione q1${id}`));
    expect(options.filter((option) => option.chosen).map(({ text }) => text)).toEqual(chosen ? [`Opzione q1${chosen}`] : []);
  });

  it('says when nobody handed it in, and gives the receipt as people read it', () => {
    const opened = closed(FAILED);
    const byTime = { ...opened, attempt: Object.assign({}, opened.attempt, { closedBy: 'time' as const }) };
    expect(presentResult(opened, false, say).receipt).toBe('0123-4567-89AB');
    expect(presentResult(byTime, false, say).closed).toMatch(/Chiuso da solo .* 30 giorni/);
  });

  it('with the key: how sure each answer was, and how well that was judged', () => {
    const view = presentResult(sure(closed(PASSED), { q1: 3, q2: 1 }), true, say);
    expect(view.certainty).toEqual({
      score: 'Risposte giuste: 100%. Con il peso della sicurezza: 90% (-10 punti).',
      levels: [
        { level: 'poco sicura', right: '1 su 1', meant: expect.any(String) as string },
        { level: 'abbastanza sicura', right: '—', meant: expect.any(String) as string },
        { level: 'molto sicura', right: '1 su 1', meant: expect.any(String) as string },
      ],
    });
    expect(view.key!.map(({ certainty }) => certainty)).toEqual(['Avevi detto: poco sicura.', 'Avevi detto: molto sicura.']);
  });

  it('counts an answer of which nothing was said as the least sure; says nothing when that is all of them', () => {
    const { certainty } = presentResult(sure(closed(PASSED), { q1: 2 }), true, say);
    expect(certainty!.levels.map(({ right }) => right)).toEqual(['1 su 1', '1 su 1', '—']);
    expect(presentResult(closed(PASSED), true, say).certainty).toBeNull();
  });

  it.each([
    { name: 'failed', given: FAILED },
    { name: 'passed, without its key', given: PASSED },
  ])('$name: no count of certainties, which could tell a right answer', ({ given }) => {
    expect(presentResult(sure(closed(given), { q1: 3, q2: 1 }), false, say).certainty).toBeNull();
  });

  it('passed, without its key: says when it comes, and gives nothing of it away', () => {
    const view = presentResult(closed(PASSED), false, say);
    expect(view).toMatchObject({ key: null, keyLater: say('assessment.result.key-later') });
    expect(JSON.stringify(view)).not.toMatch(/"correct"|"why"|Perché q|Opzione/);
  });
});
