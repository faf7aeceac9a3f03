import { randomFrom, shuffle } from '../../shared/index.js';
import { YEARLY, type Day } from './calendar.js';
import { choose, type Askable } from './choose.js';

/** Something that is asked in a booster, by its unit's version, so that it stays what it was. */
export interface Item {
  readonly kind: 'question' | 'case';
  readonly unit: string;
  readonly version: number;
  readonly id: string;
}

interface Versioned {
  readonly version: number;
}

export type AskableQuestion = Askable & Versioned;

/** A scene that may be shown, and how often this person has met it in decks and boosters. */
export interface AskableCase extends Versioned {
  readonly id: string;
  readonly unit: string;
  readonly timesSeen: number;
}

interface Draw {
  readonly day: Day;
  readonly questions: readonly AskableQuestion[];
  readonly cases: readonly AskableCase[];
  readonly seed: string;
}

/** Questions of a booster (pedagogy, § 2 and § 10: 5 to 8, and 12 in the yearly one); each ends with a case. */
export const questionsOn = (day: Day): number => (day === YEARLY ? 12 : 6);

/** The questions of the day in the order in which they are chosen, then one case: never seen while there are some, else among the least seen. */
export function drawBooster({ day, questions, cases, seed }: Draw): Item[] {
  const asked = choose(questions, questionsOn(day)).map((question) => item('question', question));
  const [fresh] = shuffle(cases, randomFrom(seed)).sort((one, other) => one.timesSeen - other.timesSeen); // keeps the order of equals
  return fresh ? [...asked, item('case', fresh)] : asked;
}

function item(kind: Item['kind'], { id, unit, version }: AskableQuestion | AskableCase): Item {
  return { kind, unit, version, id };
}
