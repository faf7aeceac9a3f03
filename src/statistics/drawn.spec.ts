import * as fc from 'fast-check';
import { sheets, TEN_BY_EIGHT } from '../../test/support/sheets.js';
import { randomFrom, shuffle } from '../shared/index.js';
import { consistency } from './decisions.js';
import { drawnConsistency, drawnQuestion, drawnReliability, type DrawnSheet, type Met } from './drawn.js';
import { kr20, scoreError, type Sheet } from './reliability.js';

const MANY = 3000;

/** Everybody is asked the same questions. */
const asDrawn = (given: readonly Sheet[]): DrawnSheet[] =>
  given.map((marks) => ({ questions: marks.map((_, at) => `q${at + 1}`), marks }));

/** How everybody met a question. */
const metBy = (given: readonly DrawnSheet[], question: string): Met[] =>
  given.flatMap(({ questions, marks }) => {
    const at = questions.indexOf(question);
    const right = marks.filter((mark) => mark === 1).length;
    return at < 0 ? [] : [{ mark: marks[at]!, rest: right - marks[at]!, people: 1 }];
  });

describe('Where all are asked the same, the figures of drawn questions are the plain ones', () => {
  const drawn = asDrawn(TEN_BY_EIGHT);

  it.each([
    { question: 'q1', facility: 0.7, withRest: 0.6447 },
    { question: 'q2', facility: 0.8, withRest: 0.5923 },
    { question: 'q3', facility: 0.5, withRest: 0.4815 },
    { question: 'q4', facility: 0.8, withRest: 0.4294 },
    { question: 'q5', facility: 0.6, withRest: 0.6065 },
    { question: 'q6', facility: 0.2, withRest: -0.7978 },
    { question: 'q7', facility: 0.3, withRest: 0.6767 },
    { question: 'q8', facility: 0.4, withRest: 0.4082 },
  ])('$question: $facility, $withRest', ({ question, facility, withRest }) => {
    const found = drawnQuestion(metBy(drawn, question))!;
    expect(found.facility).toBeCloseTo(facility, 4);
    expect(found.withRest).toBeCloseTo(withRest, 4);
  });

  it('reliability 0.6539, error 1.1483', () => {
    const { reliability, error } = drawnReliability(drawn)!;
    expect(reliability).toBeCloseTo(0.6539, 4);
    expect(error).toBeCloseTo(1.1483, 4);
  });

  it('same decision twice 0.7211, by chance 0.5936, kappa 0.3137', () => {
    const { agreement, chance, kappa } = drawnConsistency(drawn, 6)!;
    expect(agreement).toBeCloseTo(0.7211, 4);
    expect(chance).toBeCloseTo(0.5936, 4);
    expect(kappa).toBeCloseTo(0.3137, 4);
  });

  it('whatever the table, and in whatever order each was asked', () => {
    const mark = fc.constantFrom(0 as const, 1 as const);
    const table = fc
      .integer({ min: 2, max: 10 })
      .chain((length) => fc.array(fc.array(mark, { minLength: length, maxLength: length }), { minLength: 2, maxLength: 30 }));
    fc.assert(
      fc.property(table, fc.string(), (given, seed) => {
        const random = randomFrom(seed);
        const mixed = asDrawn(given).map(({ questions, marks }) => {
          const order = shuffle(
            questions.map((_, at) => at),
            random,
          );
          return { questions: order.map((at) => questions[at]!), marks: order.map((at) => marks[at]!) };
        });
        const [plain, drawn] = [kr20(given), drawnReliability(mixed)];
        if (plain === null) return expect(drawn).toBeNull();
        expect(drawn!.reliability).toBeCloseTo(plain, 9);
        expect(drawn!.error).toBeCloseTo(scoreError(given)!, 6);
        expect(drawnConsistency(mixed, 1)!.agreement).toBeCloseTo(consistency(given, 1)!.agreement, 6);
      }),
    );
  });
});

describe('Where each is asked other questions', () => {
  const random = randomFrom('a bank');
  const bank = Array.from({ length: 42 }, (_, at) => ({ id: `q${at}`, easy: 0.35 + 0.6 * random() }));

  /** People who know more or less, and twelve questions, each right with a chance that both decide. */
  const people = Array.from({ length: MANY }, () => {
    const skill = 0.3 * (random() - 0.5);
    const asked = shuffle(bank, random).slice(0, 12);
    const marks = asked.map(({ easy }): 0 | 1 => (random() < easy + skill ? 1 : 0));
    return { questions: asked.map(({ id }) => id), marks, skill };
  });

  it('the reliability is the share of a score that is knowledge, and luck in the draw is not', () => {
    const scores = people.map(({ marks }) => marks.filter((mark) => mark === 1).length);
    const variance = (values: readonly number[]) => {
      const middle = values.reduce((all, value) => all + value, 0) / values.length;
      return values.reduce((all, value) => all + (value - middle) ** 2, 0) / values.length;
    };
    const truth = variance(people.map(({ skill }) => 12 * skill)) / variance(scores);
    const { reliability, error } = drawnReliability(people)!;
    expect(Math.abs(reliability - truth)).toBeLessThan(0.03);
    expect(error).toBeCloseTo(Math.sqrt(variance(scores) * (1 - reliability)), 9);
  });

  it('every question goes with the rest, and its facility is that of those who were asked', () => {
    for (const { id } of bank) {
      const met = metBy(people, id);
      const { facility, withRest } = drawnQuestion(met)!;
      expect(facility).toBeCloseTo(met.filter(({ mark }) => mark === 1).length / met.length, 12);
      expect(withRest).not.toBeNull();
    }
  });

  it('an easy and a hard draw, and people who all know the same: nothing measured', () => {
    const easy = { questions: ['a', 'b'], marks: [1, 1] } as const;
    const hard = { questions: ['c', 'd'], marks: [0, 0] } as const;
    expect(drawnReliability([easy, easy, hard, hard])!.reliability).toBeCloseTo(0, 12); // not counting the draw: perfect
  });
});

describe('Nothing can be said', () => {
  it.each([
    { name: 'of nobody', given: [] },
    { name: 'of one question', given: asDrawn(sheets('1 0')) },
    { name: 'of no question', given: asDrawn([[], []]) },
    { name: 'when all have the same total', given: asDrawn(sheets('110 011')) },
  ])('$name', ({ given }) => {
    expect(drawnReliability(given)).toBeNull();
    expect(drawnConsistency(given, 1)).toBeNull();
  });

  it('of a question nobody was asked', () => expect(drawnQuestion([])).toBeNull());
});
