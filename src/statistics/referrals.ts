import { sum } from './averages.js';
import { binomialExactly, Z95 } from './distributions.js';
import type { Interval } from './proportions.js';

/** What the network counted over a time: events, never persons. */
export interface Count {
  readonly events: number; // 0, 1, 2 …
  readonly months: number; // above 0
}

export interface RateRatio {
  readonly ratio: number; // 2: twice as many a month
  readonly interval: Interval; // 95 %
  readonly p: number; // two-sided, exact
}

/**
 * Referrals a month after, over those before (pedagogy, § 7; ratio of two Poisson rates, interval on the logarithm, p from the
 * conditional binomial of Przyborowski and Wilenski, 1940).
 *
 * @returns null when one side counted nothing: there is no ratio, or no interval
 */
export function rateRatio(before: Count, after: Count): RateRatio | null {
  if (before.events === 0 || after.events === 0) return null;
  const ratio = after.events / after.months / (before.events / before.months);
  const factor = Math.exp(Z95 * Math.sqrt(1 / after.events + 1 / before.events));
  const p = unlikelihood(after.events, before.events + after.events, after.months / (before.months + after.months));
  return { ratio, interval: { low: ratio / factor, high: ratio * factor }, p };
}

const EVENTS_TO_SHOW = 5;

/** Whether a ratio may be shown: with five events or more on each side (pedagogy, § 7). */
export function showsRateRatio(before: Count, after: Count): boolean {
  return Math.min(before.events, after.events) >= EVENTS_TO_SHOW;
}

/** The chance of a result that is not likelier than this one; equal chances may differ in their last bits. */
function unlikelihood(successes: number, trials: number, p: number): number {
  const chances = Array.from({ length: trials + 1 }, (_, at) => binomialExactly(at, trials, p));
  const limit = chances[successes]! * (1 + 1e-7);
  return Math.min(1, sum(chances.filter((chance) => chance <= limit)));
}
