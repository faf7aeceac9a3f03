import { sum } from './averages.js';
import { wilson, type Interval } from './proportions.js';

/** How sure somebody is of a response: 1 is “poco sicuro”, 3 “molto sicuro”. */
export const CERTAINTIES = [1, 2, 3] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** A response and how sure it was. */
export interface SureResponse {
  readonly right: boolean;
  readonly certainty: Certainty;
}

/** How many responses were right. */
export interface Tally {
  readonly right: number;
  readonly responses: number;
}

export interface CertaintyScore {
  readonly questions: number; // not answered ones too
  readonly right: number;
  readonly marks: number;
  readonly accuracy: number; // right / questions
  readonly average: number; // marks / questions, −6 to 3
  readonly best: number; // the average that one certainty throughout would have given, whichever is best
  readonly bonus: number; // a tenth of what choosing certainties well gained, or lost
  readonly shown: number; // accuracy + bonus
  readonly levels: Readonly<Record<Certainty, Tally>>;
}

/** Marks for a response, right or wrong: saying more than one knows costs more than it brings. */
const MARKS: Readonly<Record<Certainty, { readonly right: number; readonly wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};

/** Shares of right answers where the next certainty begins to pay: between 1 and 2, between 2 and 3. They follow from MARKS. */
const [SOME, MUCH] = [2 / 3, 0.8];

/** The shares of right answers each certainty is for. */
const BANDS: Readonly<Record<Certainty, Interval>> = {
  1: { low: 0, high: SOME },
  2: { low: SOME, high: MUCH },
  3: { low: MUCH, high: 1 },
};

/**
 * Certainty marking of a quiz (pedagogy, § 4; Gardner-Medwin's certainty-based marking). It is feedback: passing goes by the
 * number of right answers only.
 *
 * @param sheet one for each question; null for a question left blank, which has no marks, no certainty and is not right
 * @returns null without questions
 */
export function certaintyScore(sheet: readonly (SureResponse | null)[]): CertaintyScore | null {
  const questions = sheet.length;
  if (questions === 0) return null;
  const given = sheet.filter((response) => response !== null);
  const right = given.filter((response) => response.right).length;
  const marks = sum(given.map((response) => MARKS[response.certainty][response.right ? 'right' : 'wrong']));
  const [accuracy, average] = [right / questions, marks / questions];
  const best = Math.max(...CERTAINTIES.map((level) => accuracy * MARKS[level].right + (1 - accuracy) * MARKS[level].wrong));
  const bonus = 0.1 * (average - best);
  const levels = { 1: tally(given, 1), 2: tally(given, 2), 3: tally(given, 3) };
  return { questions, right, marks, accuracy, average, best, bonus, shown: accuracy + bonus, levels };
}

/** `over`: surer than right; `under`: righter than sure; `not-shown`: too few responses to say. */
export type Calibration = 'over' | 'under' | 'ok' | 'not-shown';

const RESPONSES_TO_SHOW = 30;

/**
 * Whether a group is as often right as its certainty says (pedagogy, § 4): its interval (Wilson) against the band of the level,
 * C1 below 2/3, C2 to 0.8, C3 above. C1 cannot be over, nor C3 under.
 *
 * @param level the certainty chosen
 * @param tally all responses of the group with that certainty
 * @returns `not-shown` below 30 responses
 */
export function calibration(level: Certainty, { right, responses }: Tally): Calibration {
  if (responses < RESPONSES_TO_SHOW) return 'not-shown';
  const { low, high } = wilson(right, responses)!;
  if (high < BANDS[level].low) return 'over';
  return low > BANDS[level].high ? 'under' : 'ok';
}

function tally(given: readonly SureResponse[], level: Certainty): Tally {
  const chosen = given.filter((response) => response.certainty === level);
  return { right: chosen.filter((response) => response.right).length, responses: chosen.length };
}
