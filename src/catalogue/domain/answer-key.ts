import { chiSquareAtLeast } from '../../statistics/index.js';
import type { Option, Question } from './content.js';

/** What somebody who knows nothing could guess the right options from: their places and their lengths. */

const PLACES = ['a', 'b', 'c', 'd'];

/** Chi-square with three degrees of freedom beyond which places are uneven: p = 0.05. */
export const UNEVEN = 7.815;

/** The share of questions from which “choose the longest option” gives the answer away; four equal options give 25 %. */
export const TOO_OFTEN_LONGEST = 0.35;

/** How often the right option stands in each place, from a to d. */
export const rightPlaces = (questions: readonly Question[]): number[] =>
  PLACES.map((place) => questions.filter(({ options }) => rightOf(options)?.id === place).length);

/** How far counts are from equal ones: Pearson's chi-square; 0 when there is nothing to count. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How probable it is that even places would look at least this uneven. @param x chi-square, 0 or more */
export const chance = (x: number): number => chiSquareAtLeast(x, PLACES.length - 1);

/** The questions whose right option is as long as any other: whoever takes the longest may take it. */
export const longestRight = (questions: readonly Question[]): Question[] => questions.filter(({ options }) => isLongest(options));

/** The share of questions, 0–1, that “choose the longest option” answers. */
export const longestShare = (questions: readonly Question[]): number =>
  questions.length === 0 ? 0 : longestRight(questions).length / questions.length;

const rightOf = (options: readonly Option[]): Option | undefined => options.find(({ correct }) => correct);

function isLongest(options: readonly Option[]): boolean {
  const right = rightOf(options)?.text.length ?? 0;
  return options.every(({ text }) => text.length <= right);
}
