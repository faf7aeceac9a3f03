import { mean } from './averages.js';

/** What a scale asks, such as 1 to 7. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly reversed: readonly number[]; // indexes of the items worded the other way round
}

/**
 * The score of one person on a scale (pedagogy, § 6): the mean of the items answered, reversed ones turned round.
 *
 * @param values one for each item, from low to high; null where not answered
 * @returns low to high; null when fewer than 80 % of the items are answered, and without items
 */
export function scaleScore(values: readonly (number | null)[], { low, high, reversed }: Scale): number | null {
  const turned = values.map((value, at) => (value !== null && reversed.includes(at) ? low + high - value : value));
  const answered = turned.filter((value) => value !== null);
  const enough = answered.length > 0 && 5 * answered.length >= 4 * values.length; // in whole numbers
  return enough ? mean(answered) : null;
}
