import { isRight, outcomeOf, saidSigns, tally } from './tally.js';

describe('outcomeOf', () => {
  it.each([
    { sign: true, saw: true, outcome: 'hit', right: true },
    { sign: true, saw: false, outcome: 'miss', right: false },
    { sign: false, saw: true, outcome: 'false_alarm', right: false },
    { sign: false, saw: false, outcome: 'correct_rejection', right: true },
  ] as const)('sign $sign, seen $saw: $outcome', ({ sign, saw, outcome, right }) => {
    expect(outcomeOf(sign, saw)).toBe(outcome);
    expect(saidSigns(outcome)).toBe(saw);
    expect(isRight(outcome)).toBe(right);
  });
});

describe('tally', () => {
  it('counts the four ways a card can go', () => {
    expect(tally(['hit', 'hit', 'miss', 'false_alarm', 'hit', 'correct_rejection', 'correct_rejection'])).toEqual({
      hits: 3,
      misses: 1,
      falseAlarms: 1,
      correctRejections: 2,
    });
  });

  it('is all zeros of nothing', () => {
    expect(tally([])).toEqual({ hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 });
  });
});
