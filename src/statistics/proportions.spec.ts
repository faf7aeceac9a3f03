import * as fc from 'fast-check';
import { wilson } from './proportions.js';

describe('wilson', () => {
  it.each([
    { of: '27 of 36', successes: 27, people: 36, low: 0.5893, high: 0.8625 },
    { of: 'none of 8', successes: 0, people: 8, low: 0, high: 0.3244 },
    { of: 'all of 8', successes: 8, people: 8, low: 0.6756, high: 1 },
    { of: '52 of 78', successes: 52, people: 78, low: 0.5564, high: 0.7613 },
    { of: 'the one there is', successes: 1, people: 1, low: 0.2065, high: 1 },
  ])('$of: $low–$high', ({ successes, people, low, high }) => {
    expect(wilson(successes, people)!.low).toBeCloseTo(low, 4);
    expect(wilson(successes, people)!.high).toBeCloseTo(high, 4);
  });

  it('ends exactly at 0 and at 1, for any number of people', () => {
    for (let of = 1; of <= 300; of++) {
      expect(wilson(0, of)!.low).toBe(0);
      expect(wilson(of, of)!.high).toBe(1);
    }
  });

  it('says nothing of nobody', () => expect(wilson(0, 0)).toBeNull());

  it('holds the share, stays within 0 and 1, and mirrors: those who did not are as uncertain as those who did', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
        const successes = some % (of + 1);
        const { low, high } = wilson(successes, of)!;
        const mirrored = wilson(of - successes, of)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / of);
        expect(high).toBeGreaterThanOrEqual(successes / of);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  it('narrows when more people say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (of, some) => {
        const width = (times: number) => {
          const { low, high } = wilson(times * (some % (of + 1)), times * of)!;
          return high - low;
        };
        expect(width(2)).toBeLessThan(width(1));
      }),
    );
  });
});
