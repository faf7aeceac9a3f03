import type { DrawnSheet, Met } from '../../statistics/index.js';
import { inFives, wholeFives } from './in-fives.js';

/** What somebody answered to a question of their sheet. */
export interface Answer {
  readonly question: string;
  readonly option: string | null; // null: left blank
  readonly right: boolean;
}

/** How somebody met a question, and what they chose. */
export type Chosen = Met & { readonly option: string | null };

/**
 * Takes in sheets, in the order in which they were closed, and gives out what may be counted. A question counts for whoever was asked it as
 * it stands today; a whole sheet when that is so of all its questions. Each is counted in fives of its own.
 */
export class Gathering {
  private everybody = 0;
  private readonly whole: DrawnSheet[] = [];
  private readonly chosen: ReadonlyMap<string, Chosen[]>;

  /**
   * @param bank ids of today's questions
   * @param length of today's sheets: those of another length are another quiz
   */
  constructor(
    bank: readonly string[],
    private readonly length: number,
  ) {
    this.chosen = new Map(bank.map((id) => [id, []]));
  }

  /** @param standing ids of the questions that were then what they are today */
  add(answers: readonly Answer[], standing: ReadonlySet<string>): void {
    if (answers.length !== this.length) return;
    const right = answers.filter((answer) => answer.right).length;
    const asked = answers.filter(({ question }) => standing.has(question));
    for (const answer of asked) {
      const mark = markOf(answer);
      this.chosen.get(answer.question)!.push({ mark, rest: right - mark, option: answer.option });
    }
    if (asked.length > 0) this.everybody++;
    if (asked.length === answers.length)
      this.whole.push({ questions: answers.map(({ question }) => question), marks: answers.map(markOf) });
  }

  /** How many people any figure may rest on. */
  get people(): number {
    return wholeFives(this.everybody);
  }

  sheets(): readonly DrawnSheet[] {
    return inFives(this.whole);
  }

  /** Those who were asked a question. */
  of(question: string): readonly Chosen[] {
    return inFives(this.chosen.get(question) ?? []);
  }
}

const markOf = ({ right }: Answer): 0 | 1 => (right ? 1 : 0);
