import { deviationProducts, mean, sampleVariance } from './averages.js';
import { Z95 } from './distributions.js';
import type { Interval } from './proportions.js';

/** A mean difference in standard deviations. */
export interface Effect {
  readonly averageSd: number; // root of the mean of the two variances, in the scale of the scores
  readonly d: number; // mean difference / averageSd
  readonly correction: number; // J, for small samples: 0 (two people) to 1
  readonly g: number; // J · d: what is shown
  readonly standardError: number; // of d
  readonly interval: Interval; // g ± z · standardError, 95 %
}

/**
 * How large a change is (pedagogy, § 7; Hedges' g on the average of the two standard deviations, d_av of Cumming 2012, with
 * Bonett's standard error, 2008). Not the difference over its own standard deviation: that grows with the correlation and
 * flatters us.
 *
 * @param before scores of two people or more
 * @param after the same people's, in the same order
 * @returns null when neither before nor after varies
 */
export function effect(before: readonly number[], after: readonly number[]): Effect | null {
  const degrees = before.length - 1;
  const [one, other] = [sampleVariance(before), sampleVariance(after)];
  const variance = (one + other) / 2;
  if (variance === 0) return null;
  const covariance = deviationProducts(before, after) / degrees; // r · s1 · s2, and defined where r is not
  const averageSd = Math.sqrt(variance);
  const d = (mean(after) - mean(before)) / averageSd;
  const correction = 1 - 3 / (4 * degrees - 1);
  const g = correction * d;
  const ofSpreads = (d ** 2 * (one ** 2 + other ** 2 + 2 * covariance ** 2)) / (8 * variance ** 2 * degrees);
  const ofDifference = sampleVariance(after.map((score, at) => score - before[at]!)) / (variance * degrees);
  const standardError = Math.sqrt(ofSpreads + ofDifference);
  return { averageSd, d, correction, g, standardError, interval: { low: g - Z95 * standardError, high: g + Z95 * standardError } };
}
