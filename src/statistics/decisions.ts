import { mean, wholeUp } from './averages.js';
import { binomialAtLeast } from './distributions.js';
import { kr20, totals, type Sheet } from './reliability.js';

export interface Consistency {
  readonly agreement: number; // p0: share of people who would be decided alike twice
  readonly chance: number; // pc: the share that would be by chance
  readonly kappa: number | null; // agreement beyond chance, up to 1; null when chance alone decides everybody alike
}

/**
 * How surely a second quiz would pass and fail the same people (pedagogy, § 8; Subkoviak 1976, each person's true share regressed
 * to the mean as by Kelley).
 *
 * @param sheets everybody's marks, all of the same length
 * @param cut right answers needed for a pass, 0 to the number of questions
 * @returns null when KR-20 is
 */
export function consistency(sheets: readonly Sheet[], cut: number): Consistency | null {
  const reliability = kr20(sheets);
  return reliability === null ? null : decidedAlike({ scores: totals(sheets), questions: sheets[0]!.length, cut, reliability });
}

/** The same of scores whose reliability is known; one below 0 is taken as 0. */
export function decidedAlike(of: {
  readonly scores: readonly number[]; // right answers of each person
  readonly questions: number;
  readonly cut: number;
  readonly reliability: number;
}): Consistency {
  const { scores, questions, cut } = of;
  const weight = Math.max(0, of.reliability);
  const average = mean(scores);
  const chances = Array.from({ length: questions + 1 }, (_, score) =>
    binomialAtLeast(cut, questions, (weight * score + (1 - weight) * average) / questions),
  );
  const passes = scores.map((score) => chances[score]!);
  const agreement = mean(passes.map(twiceAlike));
  const chance = twiceAlike(mean(passes));
  return { agreement, chance, kappa: chance === 1 ? null : (agreement - chance) / (1 - chance) };
}

/**
 * The chance that somebody who knows only part passes all the same (pedagogy, § 8; binomial).
 *
 * @param quiz how many `questions`, the right answers needed (`cut`, 0 to questions), the share `known` (0 to 1), and how many
 *   independent `attempts` with new questions (1 or more)
 * @returns 0 to 1
 */
export function passingByChance(quiz: {
  readonly questions: number;
  readonly cut: number;
  readonly known: number;
  readonly attempts: number;
}): number {
  return 1 - (1 - binomialAtLeast(quiz.cut, quiz.questions, quiz.known)) ** quiz.attempts;
}

export interface Standard {
  readonly share: number; // of right answers, 0 to 1
  readonly questions: number; // whole right answers
}

/**
 * The pass mark that judges would set (pedagogy, § 8; Angoff 1971).
 *
 * @param judges what each judge says of each question: the share of barely competent colleagues who would get it right, 0 to 1;
 *   the same questions for all
 * @returns null without judges or questions
 */
export function angoff(judges: readonly (readonly number[])[]): Standard | null {
  const shares = judges.flat();
  if (shares.length === 0) return null;
  const share = mean(shares);
  return { share, questions: wholeUp(share * judges[0]!.length) };
}

/** The chance that something of this chance goes the same way twice. */
const twiceAlike = (chance: number): number => chance ** 2 + (1 - chance) ** 2;
