import { Z95 } from './distributions.js';

/** From low to high, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a share (pedagogy, § 7; Wilson's score interval, 1927): it stays within 0 and 1 and holds for small groups.
 *
 * @param successes how many, 0 to `of`
 * @param of out of how many people or answers, 0 or more
 * @returns shares from 0 to 1; low is exactly 0 when there are none, high exactly 1 when all are. Null of nobody.
 */
export function wilson(successes: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = successes / of;
  const shrink = 1 + Z95 ** 2 / of;
  const middle = (share + Z95 ** 2 / (2 * of)) / shrink;
  const half = (Z95 / shrink) * Math.sqrt((share * (1 - share)) / of + Z95 ** 2 / (4 * of ** 2));
  return { low: successes === 0 ? 0 : middle - half, high: successes === of ? 1 : middle + half };
}
