/** Sums that the formulas share. Values are finite, lists have at least one. */

/** The sum; 0 of nothing. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The arithmetic mean, counted from the first value: a list of equal values then has exactly that mean, and no spread. */
export function mean(values: readonly number[]): number {
  const first = values[0]!;
  return first + sum(values.map((value) => value - first)) / values.length;
}

/** Sum of the products of deviations from the two means, over pairs in the same order. */
export function deviationProducts(ones: readonly number[], others: readonly number[]): number {
  const [meanOne, meanOther] = [mean(ones), mean(others)];
  return sum(ones.map((one, at) => (one - meanOne) * (others[at]! - meanOther)));
}

/** Sum of the squared deviations from the mean; exactly 0 when all values are equal. */
export const deviationSquares = (values: readonly number[]): number => deviationProducts(values, values);

/** Variance of a sample (n − 1), of two values or more. */
export const sampleVariance = (values: readonly number[]): number => deviationSquares(values) / (values.length - 1);

/** Pearson's correlation, −1 to 1; null when one of the two does not vary. */
export function correlation(ones: readonly number[], others: readonly number[]): number | null {
  const spread = Math.sqrt(deviationSquares(ones) * deviationSquares(others));
  return spread === 0 ? null : deviationProducts(ones, others) / spread;
}

/**
 * The next whole number up, of 0 or more. What is whole but for the last bits of its binary fraction stays: a mean of 0.6 over five
 * questions asks for three right answers, not for four.
 */
export const wholeUp = (value: number): number => Math.max(0, Math.ceil(value - 1e-9));
