import * as fc from 'fast-check';
import { calibration, CERTAINTIES, certaintyScore, type Certainty, type SureResponse } from './certainty.js';

const response = (right: 0 | 1, certainty: Certainty): SureResponse => ({ right: right === 1, certainty });
const WORKED = (
  [
    [1, 3],
    [1, 3],
    [1, 2],
    [0, 2],
    [1, 1],
    [0, 1],
    [1, 3],
    [1, 2],
    [0, 3],
    [1, 3],
  ] as const
).map(([right, certainty]) => response(right, certainty));
const responses = fc.record({ right: fc.boolean(), certainty: fc.constantFrom(...CERTAINTIES) });

describe('certaintyScore', () => {
  it('of the worked example', () => {
    const score = certaintyScore(WORKED)!;
    expect(score).toMatchObject({ questions: 10, right: 7, marks: 9 });
    expect(score.levels).toEqual({ 1: { right: 1, responses: 2 }, 2: { right: 2, responses: 3 }, 3: { right: 4, responses: 5 } });
    expect(score.accuracy).toBeCloseTo(0.7, 4);
    expect(score.average).toBeCloseTo(0.9, 4);
    expect(score.best).toBeCloseTo(0.8, 4);
    expect(score.bonus).toBeCloseTo(0.01, 4);
    expect(score.shown).toBeCloseTo(0.71, 4);
  });

  it.each([
    { name: 'a little sure and right', given: response(1, 1), marks: 1 },
    { name: 'sure and right', given: response(1, 2), marks: 2 },
    { name: 'very sure and right', given: response(1, 3), marks: 3 },
    { name: 'a little sure and wrong', given: response(0, 1), marks: 0 },
    { name: 'sure and wrong', given: response(0, 2), marks: -2 },
    { name: 'very sure and wrong', given: response(0, 3), marks: -6 },
    { name: 'left blank', given: null, marks: 0 },
  ])('$name: $marks', ({ given, marks }) => expect(certaintyScore([given])!.marks).toBe(marks));

  it('counts a blank as not right, with no certainty', () => {
    const score = certaintyScore([response(1, 3), null])!;
    expect(score).toMatchObject({ questions: 2, right: 1, marks: 3, accuracy: 0.5, average: 1.5, best: 0.5 });
    expect(score.levels[3]).toEqual({ right: 1, responses: 1 });
    expect(score.levels[1]).toEqual({ right: 0, responses: 0 });
  });

  it('is null without questions', () => expect(certaintyScore([])).toBeNull());

  it('compares with one certainty throughout, which changes at 2/3 and at 0.8', () => {
    fc.assert(
      fc.property(fc.array(responses, { minLength: 1, maxLength: 30 }), (sheet) => {
        const { accuracy, best } = certaintyScore(sheet)!;
        expect(best).toBeCloseTo(Math.max(accuracy, 4 * accuracy - 2, 9 * accuracy - 6), 9);
      }),
    );
  });

  it('gives no bonus to one certainty throughout, unless it is the best, and then none either', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), fc.constantFrom(...CERTAINTIES), (rights, certainty) => {
        const { bonus } = certaintyScore(rights.map((right) => ({ right, certainty })))!;
        expect(bonus).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('calibration', () => {
  it.each([
    { level: 3, right: 52, responses: 78, says: 'over' },
    { level: 3, right: 20, responses: 24, says: 'not-shown' },
    { level: 3, right: 10, responses: 29, says: 'not-shown' },
    { level: 3, right: 10, responses: 30, says: 'over' },
    { level: 3, right: 27, responses: 30, says: 'ok' },
    { level: 3, right: 300, responses: 300, says: 'ok' }, // there is no band above
    { level: 2, right: 70, responses: 100, says: 'ok' },
    { level: 2, right: 50, responses: 100, says: 'over' },
    { level: 2, right: 95, responses: 100, says: 'under' },
    { level: 1, right: 0, responses: 100, says: 'ok' }, // there is no band below
    { level: 1, right: 90, responses: 100, says: 'under' },
    { level: 1, right: 60, responses: 100, says: 'ok' },
    { level: 1, right: 0, responses: 0, says: 'not-shown' },
  ] as const)('C$level with $right of $responses: $says', ({ level, right, responses, says }) =>
    expect(calibration(level, { right, responses })).toBe(says),
  );
});
