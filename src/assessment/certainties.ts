import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { CERTAINTIES, type Certainty, type Tally } from '../statistics/index.js';
import type { Grade } from './domain/grading.js';

const AT_ONCE = 500; // attempts
const NIL = '00000000-0000-0000-0000-000000000000';

interface Row {
  readonly id: string;
  readonly grade: string;
  readonly chosen: string | null; // `question certainty,question certainty`, the newest last
}

/** How often first attempts were right, by how sure people were of each answer. Nobody is in the answer, only sums. */
@Injectable()
export class Certainties {
  constructor(private readonly database: Database) {}

  /** @returns `people` with a closed first attempt in some unit; answers without a certainty are in no tally */
  async ofFirstAttempts(): Promise<{ readonly people: number; readonly levels: Readonly<Record<Certainty, Tally>> }> {
    const [counted] = await this.database.read.sql<{ people: number | string }[]>`
      select count(distinct "personId") as people from attempts where number = 1 and grade is not null`;
    const levels = new Map(CERTAINTIES.map((level) => [level, { right: 0, responses: 0 }]));
    for (let rows = await this.rows(NIL); rows.length > 0; rows = await this.rows(rows.at(-1)!.id)) {
      for (const row of rows) add(row, levels);
    }
    const of = (level: Certainty): Tally => levels.get(level)!;
    return { people: Number(counted!.people), levels: { 1: of(1), 2: of(2), 3: of(3) } };
  }

  private rows(after: string): Promise<Row[]> {
    return this.database.read.sql<Row[]>`
      select id, grade, (
        select string_agg(question || ' ' || coalesce(certainty, 0), ',' order by revision) from responses where "attemptId" = attempts.id
      ) as chosen
      from attempts where number = 1 and grade is not null and id > ${after} order by id limit ${AT_ONCE}`;
  }
}

function add({ grade, chosen }: Row, levels: ReadonlyMap<Certainty, { right: number; responses: number }>): void {
  const { missed } = JSON.parse(grade) as Grade;
  const last = new Map((chosen?.split(',') ?? []).map((response) => response.split(' ') as [string, string]));
  for (const [question, certainty] of last) {
    const level = levels.get(Number(certainty) as Certainty);
    if (!level) continue;
    level.responses += 1;
    if (!missed.includes(question)) level.right += 1;
  }
}
