import { bdtr, bdtrc, chdtrc, lbeta, ndtr, ndtri, stdtri } from 'cephes';

/**
 * The distributions our formulas need, in words. Nothing else in the application knows the library, and no approximation of a
 * distribution is our own. Outside the ranges named the library throws.
 */

/** The standard normal value below which the share p lies; p above 0 and below 1. */
export const normalQuantile = (p: number): number => ndtri(p);

/** The share of the standard normal below z. */
export const normalBelow = (z: number): number => ndtr(z);

/** The height of the standard normal curve at z: its definition. */
export const normalDensity = (z: number): number => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);

/** The value of Student's t below which the share p lies; p above 0 and below 1, degrees of freedom 1, 2, 3 … */
export const tQuantile = (p: number, degrees: number): number => stdtri(degrees, p);

/** The chance that chi-square with these degrees of freedom, 1, 2, 3 …, is at least x, 0 or more. */
export const chiSquareAtLeast = (x: number, degrees: number): number => chdtrc(degrees, x);

/** The chance of at most so many successes in so many trials, each with chance p; successes 0 to trials, p 0 to 1. */
export const binomialAtMost = (successes: number, trials: number, p: number): number => bdtr(successes, trials, p);

/** The chance of at least so many successes in so many trials, each with chance p; successes 0 to trials, p 0 to 1. */
export const binomialAtLeast = (successes: number, trials: number, p: number): number => bdtrc(successes - 1, trials, p);

/**
 * The chance of exactly so many successes in so many trials, each with chance p above 0 and below 1: the definition, with the
 * binomial coefficient from the library's beta function, because the coefficient itself overflows from about a thousand trials.
 */
export function binomialExactly(successes: number, trials: number, p: number): number {
  const failures = trials - successes;
  const coefficient = -lbeta(successes + 1, failures + 1) - Math.log1p(trials); // its logarithm
  return Math.exp(coefficient + successes * Math.log(p) + failures * Math.log1p(-p));
}

/** The normal value of a 95 % interval, 1.959963984540054: every interval of ours is one (pedagogy, § 7). */
export const Z95 = normalQuantile(0.975);
