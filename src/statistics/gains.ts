import { correlation, mean, sampleVariance } from './averages.js';
import { binomialAtMost, tQuantile } from './distributions.js';
import { effect, type Effect } from './effects.js';
import type { Interval } from './proportions.js';

/** The same person's score before and after, on the same scale. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Mean and standard deviation (n − 1), in the scale of the scores. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** What changed, in the scale of the scores and in standard deviations. */
export interface Gain {
  readonly people: number;
  readonly before: Spread;
  readonly after: Spread;
  readonly difference: Spread & { readonly interval: Interval }; // after − before; 95 % interval of its mean
  readonly correlation: number | null; // of before and after; null when one of them does not vary
  readonly effect: Effect | null; // null when neither varies
}

/**
 * What changed between before and after in the same people (pedagogy, § 7; paired t interval).
 *
 * @param pairs only people who answered both times
 * @returns null with fewer than two people, because nothing can be said of a spread
 */
export function gain(pairs: readonly Pair[]): Gain | null {
  const people = pairs.length;
  if (people < 2) return null;
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const difference = spread(pairs.map((pair) => pair.after - pair.before));
  const half = (tQuantile(0.975, people - 1) * difference.sd) / Math.sqrt(people);
  return {
    people,
    before: spread(before),
    after: spread(after),
    difference: { ...difference, interval: { low: difference.mean - half, high: difference.mean + half } },
    correlation: correlation(before, after),
    effect: effect(before, after),
  };
}

/**
 * Normalised gain of two average scores (pedagogy, § 7; Hake 1998): the share of what was still missing that was gained.
 *
 * @param before mean percentage, 0 to 100
 * @param after mean percentage, 0 to 100
 * @returns 1 when everything missing was gained, below 0 when something was lost; null when nothing was missing
 */
export function normalisedGain({ before, after }: Pair): number | null {
  return before === 100 ? null : (after - before) / (100 - before);
}

/** The name of a normalised gain: low below 0.3, medium below 0.7, high from there (pedagogy, § 7; Hake 1998). */
export function gainBand(gain: number): 'low' | 'medium' | 'high' {
  if (gain < 0.3) return 'low';
  return gain < 0.7 ? 'medium' : 'high';
}

/**
 * The share of a gain that is still there later (pedagogy, § 7).
 *
 * @param scores three mean scores of the same people on the same scale
 * @returns 1 when all is still there, above 1 when more was learnt since, below 0 when less is left than at the beginning; null
 *   without a gain
 */
export function retention({ before, after, later }: Pair & { readonly later: number }): number | null {
  return after <= before ? null : (later - before) / (after - before);
}

/**
 * Whether a yes/no question changed more in one direction than chance does (pedagogy, § 7; exact test of McNemar): those who
 * answered alike both times say nothing.
 *
 * @param change how many went from no to yes, and from yes to no
 * @returns two-sided p, above 0 and up to 1; 1 when nobody changed
 */
export function yesNoChange({ improved, worsened }: { readonly improved: number; readonly worsened: number }): number {
  return Math.min(1, 2 * binomialAtMost(Math.min(improved, worsened), improved + worsened, 0.5));
}

const spread = (values: readonly number[]): Spread => ({ mean: mean(values), sd: Math.sqrt(sampleVariance(values)) });
