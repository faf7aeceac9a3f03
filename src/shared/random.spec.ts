import { randomFrom, shuffle } from './random.js';

describe('randomFrom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const five = (seed: string) => Array.from({ length: 5 }, randomFrom(seed));
    expect(five('a')).toEqual(five('a'));
    expect(five('a')).not.toEqual(five('b'));
  });

  it('spreads evenly: a chi-square over ten boxes stays under its 99.9th percentile', () => {
    const random = randomFrom('spread');
    const boxes = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw++) boxes[Math.floor(random() * 10)]!++;
    const chiSquare = boxes.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(27.88); // nine degrees of freedom
  });
});

describe('shuffle', () => {
  it('keeps every thing once and leaves the given list alone', () => {
    const given = [1, 2, 3, 4, 5];
    expect(shuffle(given, randomFrom('x')).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5]);
    expect(given).toEqual([1, 2, 3, 4, 5]);
  });

  it('puts each thing in each place equally often', () => {
    const random = randomFrom('places');
    const first = { a: 0, b: 0, c: 0, d: 0 };
    for (let time = 0; time < 8000; time++) first[shuffle(['a', 'b', 'c', 'd'] as const, random)[0]!]++;
    for (const times of Object.values(first)) expect(Math.abs(times - 2000)).toBeLessThan(200);
  });
});
