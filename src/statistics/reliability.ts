import { deviationSquares, mean, sum, wholeUp } from './averages.js';

/** One person's marks for the same questions in the same order: 1 right, 0 wrong or left blank. */
export type Sheet = readonly (0 | 1)[];

/** Right answers of each person. */
export const totals = (sheets: readonly Sheet[]): number[] => sheets.map((sheet) => sum(sheet));

/**
 * How far the same people would keep their order in another quiz of this kind (pedagogy, § 8; Kuder and Richardson's formula 20,
 * 1937, with the population variance of the totals).
 *
 * @param sheets everybody's marks, all of the same length
 * @returns at most 1; may be negative when questions contradict each other. Null when all have the same total, with fewer than two
 *   questions and without people.
 */
export function kr20(sheets: readonly Sheet[]): number | null {
  const questions = sheets[0]?.length ?? 0;
  if (questions < 2 || totalVariance(sheets) === 0) return null;
  const inside = sum(
    sheets[0]!.map((_, at) => mean(sheets.map((sheet) => sheet[at]!))).map((facility) => facility * (1 - facility)),
  );
  return Math.min(1, (questions / (questions - 1)) * (1 - inside / totalVariance(sheets))); // not above 1 in its last bits
}

/**
 * By how many right answers a person's score may be off (pedagogy, § 8; standard error of measurement).
 *
 * @returns in right answers; null when KR-20 is
 */
export function scoreError(sheets: readonly Sheet[]): number | null {
  const reliability = kr20(sheets);
  return reliability === null ? null : Math.sqrt(totalVariance(sheets) * (1 - reliability));
}

export interface Length {
  readonly factor: number; // how many times as long
  readonly questions: number; // whole questions
}

/**
 * How long a quiz must be for a reliability (pedagogy, § 8; Spearman and Brown 1910).
 *
 * @param quiz `questions` it has, its `reliability` above 0 and up to 1, the `target` from 0 and below 1
 * @returns null when the quiz measures nothing that more of it could measure better (reliability 0 or less), and for a perfect target
 */
export function lengthFor(quiz: {
  readonly questions: number;
  readonly reliability: number;
  readonly target: number;
}): Length | null {
  const { questions, reliability, target } = quiz;
  if (reliability <= 0 || target >= 1) return null;
  const factor = (target * (1 - reliability)) / (reliability * (1 - target));
  return { factor, questions: wholeUp(questions * factor) };
}

/** Population variance of the totals, of at least one person. */
const totalVariance = (sheets: readonly Sheet[]): number => deviationSquares(totals(sheets)) / sheets.length;
