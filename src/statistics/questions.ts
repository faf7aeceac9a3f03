import { correlation, mean } from './averages.js';
import { totals, type Sheet } from './reliability.js';

/** How a question behaves among people who were all asked the same questions. */
export interface QuestionFigures {
  readonly facility: number; // share of right responses, 0 to 1
  readonly withRest: number | null; // correlation with the rest of the quiz, −1 to 1; null when one of the two does not vary
}

/**
 * How each question behaves (pedagogy, § 8; facility, and the item-rest correlation of Henrysson, 1963: a question's own mark is
 * taken out of the total it is compared with).
 *
 * @param sheets everybody's marks, all of the same length
 * @returns one for each question, in their order; none without people
 */
export function questionFigures(sheets: readonly Sheet[]): QuestionFigures[] {
  const everything = totals(sheets);
  return (sheets[0] ?? []).map((_, at) => {
    const marks = sheets.map((sheet) => sheet[at]!);
    const rests = everything.map((total, person) => total - marks[person]!);
    return { facility: mean(marks), withRest: correlation(marks, rests) };
  });
}

/**
 * What an author should look at: `hard` (or the key is wrong), `adds-nothing` (everybody knows it), `review` (it hardly goes with
 * the rest), `withdraw` (who knows more gets it wrong: check the key), `weak-distractor` (hardly anybody chooses it: rewrite).
 */
export type Flag = 'hard' | 'adds-nothing' | 'review' | 'withdraw' | 'weak-distractor';

/** How a question was met. */
export interface Responses {
  readonly people: number; // who were asked
  readonly distractors: readonly number[]; // how many chose each wrong option
  readonly critical: boolean; // a question of safety: that everybody knows it is what it is for
}

const PEOPLE_TO_FLAG = 30;

/** What to look at in a question (pedagogy, § 8); nothing below 30 people. */
export function flags({ facility, withRest }: QuestionFigures, { people, distractors, critical }: Responses): Flag[] {
  if (people < PEOPLE_TO_FLAG) return [];
  const rest = withRest ?? 1; // no correlation, no complaint
  const rules: readonly (readonly [Flag, boolean])[] = [
    ['hard', facility < 0.3],
    ['adds-nothing', facility > 0.98 && !critical],
    ['review', rest >= 0 && rest < 0.2],
    ['withdraw', rest < 0],
    ['weak-distractor', distractors.some((chosen) => 20 * chosen < people)], // under 5 %, in whole numbers
  ];
  return rules.filter(([, applies]) => applies).map(([flag]) => flag);
}
