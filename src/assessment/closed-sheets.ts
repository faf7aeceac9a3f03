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

  /**
   * The first so many of them, in the order in which they were closed: what is closed later never comes before. One that is closed and
   * not graded yet is left out: that lasts a moment, unless the process dies in it.
   */
  async *of(unit: string, people: number): AsyncGenerator<ClosedSheet> {
    let place: Place | undefined = START;
    for (let left = people; left > 0 && place; left -= AT_ONCE) {
      const rows: Row[] = await this.rows(unit, place, Math.min(left, AT_ONCE));
      for (const row of rows) yield closedSheet(row);
      place = rows.at(-1);
      await turn();
    }
  }

  /** With what was chosen as one text for each attempt: a row for every response would cost five times as much. */
  private rows(unit: string, { closedAt, id }: Place, atMost: number): Promise<Row[]> {
    return this.database.read.sql<Row[]>`
      select id, "submittedAt" as "closedAt", "unitVersion", sheet, grade, (
        select string_agg(question || ' ' || option, ',' order by revision) from responses where "attemptId" = attempts.id
      ) as chosen
      from attempts
      where unit = ${unit} and number = 1 and "submittedAt" is not null and grade is not null and ("submittedAt", id) > (${closedAt}, ${id})
      order by "submittedAt", id limit ${atMost}`;
  }
}

/** An attempt as it lies in its table, closed; `chosen` as `question option,question option`, the newest last. */
type Row = Place & {
  readonly unitVersion: number;
  readonly sheet: string;
  readonly grade: string;
  readonly chosen: string | null; // null: nothing was answered
};

function closedSheet({ unitVersion, sheet, grade, chosen }: Row): ClosedSheet {
  const { missed } = JSON.parse(grade) as Grade;
  const options = new Map((chosen?.split(',') ?? []).map((response) => response.split(' ') as [string, string]));
  const answers = (JSON.parse(sheet) as Sheet).map(({ question }) => ({
    question,
    option: options.get(question) ?? null,
    right: !missed.includes(question),
  }));
  return { unitVersion, answers };
}
