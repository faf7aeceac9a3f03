import { changeOf, retainedOf } from './change.js';

const BEFORE = [50, 40, 60, 55, 70, 45, 50, 65, 30, 60, 55, 50];
const AFTER = [80, 70, 75, 85, 90, 60, 70, 80, 65, 85, 90, 75];
const pairs = BEFORE.map((before, at) => ({ before, after: AFTER[at]! }));

describe('What changed', () => {
  it('is the example of the notes on pedagogy (§ 7)', () => {
    const change = changeOf(pairs, { percent: true });
    expect(change).toMatchObject({ people: 12, before: 52.5 });
    expect(change.difference!.value).toBeCloseTo(24.5833, 4);
    expect(change.difference!.low).toBeCloseTo(19.802, 4);
    expect(change.g!.value).toBeCloseTo(2.2136, 4);
    expect(change.g!.high).toBeCloseTo(3.1907, 4);
    expect(change.normalised).toBeCloseTo(0.5175, 4);
  });

  it.each([0, 4, 5, 9])('of %d people is only how many they are', (people) => {
    expect(changeOf(pairs.slice(0, people), { percent: true })).toEqual({
      people,
      before: null,
      after: null,
      difference: null,
      g: null,
      normalised: null,
    });
  });

  it('on a scale has no normalised gain, and without differences no effect', () => {
    const alike = Array.from({ length: 10 }, () => ({ before: 4, after: 4 }));
    expect(changeOf(alike, { percent: false })).toMatchObject({ before: 4, g: null, normalised: null });
  });
});

describe('What was still there on day 90', () => {
  it('is of those who answered all three times', () => {
    const three = [...pairs.map((pair) => ({ ...pair, later: 75 })), { before: 0, after: 100, later: null }];
    const { share, ...rest } = retainedOf(three);
    expect(rest).toMatchObject({ people: 12, missing: 1, before: 52.5, later: 75 });
    expect(share).toBeCloseTo((75 - 52.5) / (77.0833 - 52.5), 3);
  });

  it('is not said of fewer than ten', () => {
    expect(retainedOf(pairs.slice(0, 9).map((pair) => ({ ...pair, later: 75 })))).toMatchObject({
      people: 9,
      later: null,
      share: null,
    });
  });
});
