import { deviationSquares, mean, sum } from './averages.js';
import { decidedAlike, type Consistency } from './decisions.js';
import type { QuestionFigures } from './questions.js';
import { totals, type Sheet } from './reliability.js';

/**
 * The figures of a quiz whose questions are drawn, so that people are asked different ones of a bank. Where all are asked the same
 * questions each is what it is for them (docs/decisions/0013).
 */

/** One person's marks for the questions drawn for them. */
export interface DrawnSheet {
  readonly questions: readonly string[]; // their ids
  readonly marks: Sheet; // in the same order
}

/** How people met a question: their mark for it, and how many right answers they gave in the rest of their sheet. */
export interface Met {
  readonly mark: 0 | 1;
  readonly rest: number; // whole
  readonly people: number; // to whom this happened
}

/**
 * How a question behaves among the people it was drawn for: the item-rest correlation is with the rest of each one's own sheet.
 *
 * @param met everybody, those who met it alike together or not; all sheets of the same length
 * @returns null of nobody
 */
export function drawnQuestion(met: readonly Met[]): QuestionFigures | null {
  const over = (of: (met: Met) => number) => sum(met.map((one) => of(one) * one.people));
  const people = over(() => 1);
  if (people === 0) return null;

  const [right, rests] = [over(({ mark }) => mark), over(({ rest }) => rest)];
  const together = people * over(({ mark, rest }) => mark * rest) - right * rests; // in whole numbers, like the two spreads
  const spread = Math.sqrt(right * (people - right) * (people * over(({ rest }) => rest ** 2) - rests ** 2));
  return { facility: right / people, withRest: spread === 0 ? null : together / spread };
}

export interface Reliability {
  readonly reliability: number; // up to 1; may be negative
  readonly error: number; // standard error of measurement, in right answers
}

/**
 * KR-20 of drawn sheets: `k/(k−1) · (1 − (W + B)/σ²)`, W the mean over sheets of their questions' Σp(1−p), B the variance between
 * sheets of their questions' Σp, σ² that of the totals. B is what an easy or a hard draw adds to a score, and it is error: a pass
 * depends on it (Lord 1955). Without B a lucky draw would count as knowledge. With one sheet for all B is 0 and this is KR-20; with
 * sheets drawn from a bank without end it is KR-21, as it should be (Feldt 1984).
 *
 * @param sheets of the same length
 * @returns null when all have the same total, with fewer than two questions and without people
 */
export function drawnReliability(sheets: readonly DrawnSheet[]): Reliability | null {
  const length = sheets[0]?.questions.length ?? 0;
  if (length < 2) return null;
  const variance = deviationSquares(totals(sheets.map(({ marks }) => marks))) / sheets.length;
  if (variance === 0) return null;

  const facility = facilities(sheets);
  const over = (of: (p: number) => number) =>
    sheets.map(({ questions }) => questions.reduce((all, id) => all + of(facility.get(id)!), 0));
  const within = mean(over((p) => p * (1 - p)));
  const between = deviationSquares(over((p) => p)) / sheets.length;
  const reliability = Math.min(1, (length / (length - 1)) * (1 - (within + between) / variance));
  return { reliability, error: Math.sqrt(variance * (1 - reliability)) };
}

/**
 * How surely a second draw would pass and fail the same people: as `consistency`, with the reliability of drawn sheets. The binomial
 * of Subkoviak (1976) is about questions drawn at random, as these are.
 *
 * @param cut right answers needed for a pass, 0 to the number of questions
 * @param found the reliability of these sheets, when it is known already
 * @returns null when the reliability is
 */
export function drawnConsistency(
  sheets: readonly DrawnSheet[],
  cut: number,
  found: Reliability | null = drawnReliability(sheets),
): Consistency | null {
  const scores = totals(sheets.map(({ marks }) => marks));
  return found && decidedAlike({ scores, questions: sheets[0]!.questions.length, cut, reliability: found.reliability });
}

/** The share of right answers to each question, of those it was drawn for. */
function facilities(sheets: readonly DrawnSheet[]): Map<string, number> {
  const met = new Map<string, { right: number; people: number }>();
  for (const { questions, marks } of sheets) {
    questions.forEach((id, at) => {
      const tally = met.get(id) ?? { right: 0, people: 0 };
      if (tally.people === 0) met.set(id, tally);
      tally.right += marks[at]!;
      tally.people++;
    });
  }
  return new Map([...met].map(([id, { right, people }]) => [id, right / people]));
}
