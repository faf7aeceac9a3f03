import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { Sheet } from './domain/draw.js';
import type { Grade } from './domain/grading.js';

/** What was answered to a question. */
export interface ClosedAnswer {
  readonly question: string;
  readonly option: string | null; // null: left blank
  readonly right: boolean;
}

/** Somebody's first attempt at a unit, closed. Nothing in it says whose it is: no id, no name, no time. */
export interface ClosedSheet {
  readonly unitVersion: number;
  readonly answers: readonly ClosedAnswer[]; // in the order asked
}

/** Where reading goes on: after this attempt, in the order of closing. */
interface Place {
  readonly closedAt: string;
  readonly id: string;
}

const START: Place = { closedAt: '', id: '00000000-0000-0000-0000-000000000000' };
const AT_ONCE = 200; // attempts: a few milliseconds of reading, then others have their turn

/**
 * First closed attempts, for statistics of questions. The first attempt of a person is their number 1: another cannot begin before it
 * is closed.
 */
@Injectable()
export class ClosedSheets {
  constructor(private readonly database: Database) {}

  /** How many people have closed their first attempt at a unit. */
  async people(unit: string): Promise<number> {
    const [found] = await this.database.read.sql<{ people: number | string }[]>`
      select count(*) as people from attempts where unit = ${unit} and number = 1 and "submittedAt" is not null`;
    return Number(found!.people); // PostgreSQL counts into text
  }

  /** The first so many of them, in the order in which they were closed: what is closed later never comes before. */
  async *of(unit: string, people: number): AsyncGenerator<ClosedSheet> {
    let place = START;
    for (let left = people; left > 0; left -= AT_ONCE) {
      const attempts = await this.attempts(unit, place, Math.min(left, AT_ONCE));
      const last = attempts.at(-1);
      if (!last) return;

      const options = await this.options(unit, place, last);
      for (const attempt of attempts) yield closedSheet(attempt, options.get(attempt.id));
      place = last;
      await turn();
    }
  }

  private attempts(unit: string, after: Place, atMost: number): Promise<Row[]> {
    return this.database.read.sql<Row[]>`
      select id, "submittedAt" as "closedAt", "unitVersion", sheet, grade from attempts
      where unit = ${unit} and number = 1 and "submittedAt" is not null and ("submittedAt", id) > (${after.closedAt}, ${after.id})
      order by "submittedAt", id limit ${atMost}`;
  }

  /** The newest choice for each question, by attempt. */
  private async options(unit: string, after: Place, last: Place): Promise<Map<string, Map<string, string>>> {
    const log = await this.database.read.sql<{ id: string; question: string; option: string }[]>`
      select a.id, r.question, r.option from attempts a join responses r on r."attemptId" = a.id
      where a.unit = ${unit} and a.number = 1 and (a."submittedAt", a.id) > (${after.closedAt}, ${after.id})
        and (a."submittedAt", a.id) <= (${last.closedAt}, ${last.id})
      order by r.revision`;
    const options = new Map<string, Map<string, string>>();
    for (const { id, question, option } of log) {
      const chosen = options.get(id) ?? new Map<string, string>();
      options.set(id, chosen.set(question, option));
    }
    return options;
  }
}

/** An attempt as it lies in its table, closed. */
type Row = Place & { readonly unitVersion: number; readonly sheet: string; readonly grade: string };

function closedSheet({ unitVersion, sheet, grade }: Row, options: ReadonlyMap<string, string> = new Map()): ClosedSheet {
  const { missed } = JSON.parse(grade) as Grade;
  const answers = (JSON.parse(sheet) as Sheet).map(({ question }) => ({
    question,
    option: options.get(question) ?? null,
    right: !missed.includes(question),
  }));
  return { unitVersion, answers };
}
