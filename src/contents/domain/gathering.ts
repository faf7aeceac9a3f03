import type { DrawnSheet, Met } from '../../statistics/index.js';
import { FIVE, inFives, wholeFives } from './in-fives.js';

/** What somebody answered to a question of their sheet. */
export interface Answer {
  readonly question: string;
  readonly option: string | null; // null: left blank
  readonly right: boolean;
}

/** How people met a question, and what they chose. */
export type Chosen = Met & { readonly option: string | null };

/** Those who were asked a question: counted in fives, and those who wait for a fifth. */
class Asked {
  private readonly counted = new Map<string, Met & { readonly option: string | null; people: number }>();
  private readonly waiting: Omit<Chosen, 'people'>[] = [];

  add(one: Omit<Chosen, 'people'>): void {
    this.waiting.push(one);
    if (this.waiting.length === FIVE) for (const waited of this.waiting.splice(0)) this.count(waited);
  }

  all(): readonly Chosen[] {
    return [...this.counted.values()];
  }

  /** Those who did alike are counted together: of a hundred thousand people a few dozen lines remain. */
  private count(one: Omit<Chosen, 'people'>): void {
    const key = `${one.option} ${one.mark} ${one.rest}`;
    const alike = this.counted.get(key) ?? { ...one, people: 0 };
    if (alike.people === 0) this.counted.set(key, alike);
    alike.people++;
  }
}

/**
 * Takes in sheets, in the order in which they were closed, and gives out what may be counted. A question counts for whoever was asked it as
 * it stands today; a whole sheet when that is so of all its questions. Each is counted in fives of its own.
 */
export class Gathering {
  private everybody = 0;
  private readonly whole: DrawnSheet[] = [];
  private readonly asked: ReadonlyMap<string, Asked>;

  /**
   * @param bank ids of today's questions
   * @param length of today's sheets: those of another length are another quiz
   */
  constructor(
    bank: readonly string[],
    private readonly length: number,
  ) {
    this.asked = new Map(bank.map((id) => [id, new Asked()]));
  }

  /** @param standing ids of the questions that were then what they are today */
  add(answers: readonly Answer[], standing: ReadonlySet<string>): void {
    if (answers.length !== this.length) return;
    const right = answers.filter((answer) => answer.right).length;
    const asked = answers.filter(({ question }) => standing.has(question));
    for (const answer of asked) {
      const mark = markOf(answer);
      this.asked.get(answer.question)!.add({ mark, rest: right - mark, option: answer.option });
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

  /** Those who were asked a question, in fives. */
  of(question: string): readonly Chosen[] {
    return this.asked.get(question)?.all() ?? [];
  }
}

const markOf = ({ right }: Answer): 0 | 1 => (right ? 1 : 0);
