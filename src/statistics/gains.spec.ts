import * as fc from 'fast-check';
import { gain, gainBand, normalisedGain, retention, yesNoChange, type Gain, type Pair } from './gains.js';

const BEFORE = [50, 40, 60, 55, 70, 45, 50, 65, 30, 60, 55, 50];
const AFTER = [80, 70, 75, 85, 90, 60, 70, 80, 65, 85, 90, 75];
const pairs = (before: readonly number[], after: readonly number[]): Pair[] =>
  before.map((score, at) => ({ before: score, after: after[at]! }));
const means = ({ before, after }: Gain): Pair => ({ before: before.mean, after: after.mean });
const scores = fc.array(fc.record({ before: fc.integer({ min: 0, max: 100 }), after: fc.integer({ min: 0, max: 100 }) }), {
  minLength: 2,
  maxLength: 40,
});

describe('gain', () => {
  const worked = () => gain(pairs(BEFORE, AFTER))!;

  it.each([
    { figure: 'mean before', of: (found: Gain) => found.before.mean, expected: 52.5 },
    { figure: 'mean after', of: (found: Gain) => found.after.mean, expected: 77.0833 },
    { figure: 'standard deviation before', of: (found: Gain) => found.before.sd, expected: 10.9752 },
    { figure: 'standard deviation after', of: (found: Gain) => found.after.sd, expected: 9.6433 },
    { figure: 'difference', of: (found: Gain) => found.difference.mean, expected: 24.5833 },
    { figure: 'its standard deviation', of: (found: Gain) => found.difference.sd, expected: 7.5252 },
    { figure: 'its interval, low', of: (found: Gain) => found.difference.interval.low, expected: 19.802 },
    { figure: 'its interval, high', of: (found: Gain) => found.difference.interval.high, expected: 29.3646 },
    { figure: 'correlation', of: (found: Gain) => found.correlation!, expected: 0.7409 },
    { figure: 'what we do not show', of: ({ difference }: Gain) => difference.mean / difference.sd, expected: 3.2668 },
    { figure: 'average standard deviation', of: (found: Gain) => found.effect!.averageSd, expected: 10.3307 },
    { figure: 'd', of: (found: Gain) => found.effect!.d, expected: 2.3796 },
    { figure: 'J', of: (found: Gain) => found.effect!.correction, expected: 0.9302 },
    { figure: 'g', of: (found: Gain) => found.effect!.g, expected: 2.2136 },
    { figure: 'standard error', of: (found: Gain) => found.effect!.standardError, expected: 0.4985 },
    { figure: 'interval of g, low', of: (found: Gain) => found.effect!.interval.low, expected: 1.2365 },
    { figure: 'interval of g, high', of: (found: Gain) => found.effect!.interval.high, expected: 3.1907 },
    { figure: 'normalised gain', of: (found: Gain) => normalisedGain(means(found))!, expected: 0.5175 },
  ])('$figure: $expected', ({ of, expected }) => expect(of(worked())).toBeCloseTo(expected, 4));

  it('counts the people', () => expect(worked().people).toBe(12));

  it.each([
    { who: 'nobody', given: [] },
    { who: 'one person', given: [{ before: 50, after: 80 }] },
  ])('says nothing of $who', ({ given }) => expect(gain(given)).toBeNull());

  it('of two people has an interval, and no g to speak of', () => {
    const two = gain(pairs([50, 60], [70, 60]))!;
    expect(two.difference.interval.high - two.difference.mean).toBeCloseTo(127.062, 3); // t with one degree is 12.7062
    expect(two.effect!.correction).toBe(0);
    expect(two.effect!.g).toBe(0);
  });

  it('has no effect and no correlation when nobody differs from anybody', () => {
    const same = gain(pairs([50, 50, 50], [80, 80, 80]))!;
    expect(same).toMatchObject({ correlation: null, effect: null });
    expect(same.difference).toEqual({ mean: 30, sd: 0, interval: { low: 30, high: 30 } });
  });

  it('has an effect when only one of the two varies', () => {
    const flat = gain(pairs([50, 50, 50], [70, 80, 90]))!;
    expect(flat.correlation).toBeNull();
    expect(flat.effect!.averageSd).toBeCloseTo(Math.sqrt(50), 12);
    expect(flat.effect!.standardError).toBeCloseTo(Math.sqrt((18 * 10_000) / (8 * 2500 * 2) + 1), 12);
  });

  it('of nobody who changed is nothing, with a certainty', () => {
    const none = gain(pairs(BEFORE, BEFORE))!;
    expect(none.difference).toEqual({ mean: 0, sd: 0, interval: { low: 0, high: 0 } });
    expect(none.effect).toMatchObject({ d: 0, g: 0, standardError: 0, interval: { low: 0, high: 0 } });
  });

  it('the other way round is the same loss', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const forth = gain(given)!;
        const back = gain(given.map(({ before, after }) => ({ before: after, after: before })))!;
        expect(back.difference.mean).toBeCloseTo(-forth.difference.mean, 9);
        expect(back.difference.interval.low).toBeCloseTo(-forth.difference.interval.high, 7);
        if (forth.effect) expect(back.effect!.g).toBeCloseTo(-forth.effect.g, 9);
      }),
    );
  });

  it('in standard deviations does not depend on the scale, and is always a number', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const points = gain(given)!;
        const tenths = gain(given.map(({ before, after }) => ({ before: before / 10 + 3, after: after / 10 + 3 })))!;
        if (!points.effect || !tenths.effect) return;
        expect(tenths.effect.g).toBeCloseTo(points.effect.g, 8);
        expect(tenths.effect.standardError).toBeCloseTo(points.effect.standardError, 6);
      }),
    );
  });
});

describe('normalisedGain', () => {
  it.each([
    { before: 40, after: 100, is: 1 },
    { before: 50, after: 40, is: -0.2 },
    { before: 0, after: 0, is: 0 },
    { before: 100, after: 90, is: null },
  ])('from $before to $after: $is', ({ is, ...given }) => expect(normalisedGain(given)).toBe(is));
});

describe('gainBand', () => {
  it.each([
    { gain: -0.1, band: 'low' },
    { gain: 0.2999, band: 'low' },
    { gain: 0.3, band: 'medium' },
    { gain: 0.6999, band: 'medium' },
    { gain: 0.7, band: 'high' },
  ])('$gain: $band', ({ gain, band }) => expect(gainBand(gain)).toBe(band));
});

describe('retention', () => {
  it('52.5, 81, 74: 0.7544', () => expect(retention({ before: 52.5, after: 81, later: 74 })).toBeCloseTo(0.7544, 4));

  it.each([
    { before: 50, after: 60, later: 60, is: 1 },
    { before: 50, after: 60, later: 65, is: 1.5 },
    { before: 50, after: 60, later: 45, is: -0.5 },
    { before: 50, after: 50, later: 60, is: null },
    { before: 50, after: 40, later: 60, is: null },
  ])('$before, $after, $later: $is', ({ is, ...given }) => expect(retention(given)).toBe(is));
});

describe('yesNoChange', () => {
  it.each([
    { improved: 9, worsened: 2, p: 0.0654 },
    { improved: 2, worsened: 9, p: 0.0654 },
    { improved: 0, worsened: 0, p: 1 },
    { improved: 1, worsened: 0, p: 1 },
    { improved: 6, worsened: 0, p: 0.03125 },
    { improved: 5, worsened: 5, p: 1 },
  ])('$improved better, $worsened worse: p $p', ({ p, ...change }) => expect(yesNoChange(change)).toBeCloseTo(p, 4));

  it('is never above 1', () => expect(yesNoChange({ improved: 5, worsened: 5 })).toBe(1));
});
