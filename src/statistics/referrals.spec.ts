import * as fc from 'fast-check';
import { rateRatio, showsRateRatio, type Count } from './referrals.js';

const count = (events: number, months = 12): Count => ({ events, months });

describe('rateRatio', () => {
  it.each([
    {
      name: '11 and then 24 in a year each',
      before: count(11),
      after: count(24),
      ratio: 2.1818,
      low: 1.0688,
      high: 4.454,
      p: 0.041,
    },
    {
      name: '11 in twelve months, 12 in six',
      before: count(11),
      after: count(12, 6),
      ratio: 2.1818,
      low: 0.9627,
      high: 4.9446,
      p: 0.0745,
    },
    { name: 'as many as before', before: count(10), after: count(10), ratio: 1, low: 0.4162, high: 2.4025, p: 1 },
    { name: 'fewer than before', before: count(7), after: count(3), ratio: 0.4286, low: 0.1108, high: 1.6573, p: 0.3438 },
  ])('$name: $ratio', ({ before, after, ratio, low, high, p }) => {
    const found = rateRatio(before, after)!;
    expect(found.ratio).toBeCloseTo(ratio, 4);
    expect(found.interval.low).toBeCloseTo(low, 4);
    expect(found.interval.high).toBeCloseTo(high, 4);
    expect(found.p).toBeCloseTo(p, 4);
  });

  it.each([
    { side: 'before', before: count(0), after: count(9) },
    { side: 'after', before: count(9), after: count(0) },
  ])('is null with no event $side', ({ before, after }) => expect(rateRatio(before, after)).toBeNull());

  it('turned round is one over it, with the same p', () => {
    const counts = fc.record({ events: fc.integer({ min: 1, max: 80 }), months: fc.integer({ min: 1, max: 24 }) });
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const [forth, back] = [rateRatio(before, after)!, rateRatio(after, before)!];
        expect(back.ratio).toBeCloseTo(1 / forth.ratio, 9);
        expect(back.interval.high).toBeCloseTo(1 / forth.interval.low, 6);
        expect(back.p).toBeCloseTo(forth.p, 9);
        expect(forth.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('showsRateRatio', () => {
  it.each([
    { before: 5, after: 5, shows: true },
    { before: 4, after: 50, shows: false },
    { before: 50, after: 4, shows: false },
  ])('$before before, $after after: $shows', ({ before, after, shows }) =>
    expect(showsRateRatio(count(before), count(after))).toBe(shows),
  );
});
