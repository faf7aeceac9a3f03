import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { SchedulerService } from '../jobs/index.js';
import { CountDelta } from './count-delta.entity.js';
import { fold } from './folding.js';
import { KeptCount } from './kept-count.entity.js';

const OFTEN = 10_000; // milliseconds between foldings: how long the tail of the figures may grow
const AT_ONCE = 500; // entries in one unit of work
const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Keeps the counts that every figure is read from. Whoever writes to the ledger adds a row beside it and meets nobody; now and then these
 * rows are folded into sums by year, half year, month and day. A figure is the sums and what is not folded yet, read in one statement: right at every
 * moment, and as quick with three million people as with a thousand. Why: docs/decisions/0014.
 */
@Injectable()
export class CountsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly scheduler: SchedulerService,
  ) {}

  onModuleInit(): void {
    this.scheduler.every(OFTEN, 'Counts', () => this.keepUp());
  }

  /** Folds all that waits. Several processes may do it at once: of two that meet, one begins again. */
  async keepUp(): Promise<void> {
    while (await this.database.read.existsBy(CountDelta, {})) {
      await this.database.transaction((db) => foldNext(db), 'REPEATABLE READ'); // one picture of what waits, whoever writes meanwhile
    }
  }

  /** Makes the kept counts again, from the ledger alone. Nobody may write meanwhile. */
  async remake(): Promise<void> {
    await this.database.transaction(async (db) => {
      await db.createQueryBuilder().delete().from(CountDelta).execute();
      await db.createQueryBuilder().delete().from(KeptCount).execute();
    });
    for (let next = await this.next(NIL); next; next = await this.next(next.to)) {
      const range = next;
      await this.database.transaction((db) => fold(db, 'ledger_entries', range));
    }
  }

  /** The next entries of the ledger after this one; null at its end. */
  private async next(after: string): Promise<{ after: string; to: string } | null> {
    const ids = await this.database.read.sql<{ id: string }[]>`
      select id from ledger_entries where id > ${after} order by id limit ${10 * AT_ONCE}`;
    return ids.length === 0 ? null : { after, to: ids.at(-1)!.id };
  }
}

async function foldNext(db: EntityManager): Promise<void> {
  const waiting = await db.sql<{ id: string }[]>`select id from count_deltas order by id limit ${AT_ONCE}`;
  if (waiting.length === 0) return;
  const { id: to } = waiting.at(-1)!;
  await fold(db, 'count_deltas', { after: NIL, to });
  await db.sql`delete from count_deltas where id <= ${to}`;
}
