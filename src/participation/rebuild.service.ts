import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { CountsService } from './counts.service.js';
import type { Change } from './domain/ledger.js';
import { missing } from './domain/missing.js';
import { timeline } from './domain/timeline.js';
import { discrepancies, type Discrepancy } from './folding.js';
import { LedgerService } from './ledger.service.js';
import { byPerson, factsOf } from './personal-facts.js';
import { UnitOpening } from './unit-opening.entity.js';

const AT_ONCE = 500; // people
const MOST = 50; // differences that are told
const NIL = '00000000-0000-0000-0000-000000000000';
const REASON = 'Ricostruito dai fatti'; // kept beside the entry, in the language of who reads it

/** Entries that the ledger lacks for somebody. Personal data: personId. */
export interface Untold {
  readonly personId: string;
  readonly entries: readonly Change[];
}

export interface Check {
  readonly keptAsLedger: readonly Discrepancy[]; // counts that are not the sum of the ledger
  readonly ledgerAsFacts: readonly Untold[]; // of whom the ledger says something else than the facts, today or later
}

/** Holds the kept counts against the ledger, and the ledger against the facts; puts right what differs, without touching a past day. */
@Injectable()
export class RebuildService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly counts: CountsService,
  ) {}

  /** What differs, at most fifty of each; nothing is changed. Memory does not grow with the people. */
  async check(today: CalendarDay = romeDay(new Date())): Promise<Check> {
    const ledgerAsFacts: Untold[] = [];
    for await (const untold of this.untold(today)) if (ledgerAsFacts.push(untold) === MOST) break;
    return { keptAsLedger: await discrepancies(this.database.read, MOST), ledgerAsFacts };
  }

  /** Adds the entries that are lacking, and makes the kept counts again from the ledger. Gives for how many people there were some. */
  async rebuild(at = new Date()): Promise<number> {
    let people = 0;
    for await (const { personId } of this.untold(romeDay(at))) {
      await this.database.transaction((db) => this.ledger.told(db, personId, at, REASON), { of: personId });
      people++;
    }
    await this.counts.remake();
    return people;
  }

  /** Everybody of whom the ledger lacks something, in the order of their ids. */
  private async *untold(today: CalendarDay): AsyncGenerator<Untold> {
    const { read } = this.database;
    const openings = await read.find(UnitOpening);
    for (let after = NIL; ;) {
      const people = await read.sql<{ id: string }[]>`select id from people where id > ${after} order by id limit ${AT_ONCE}`;
      if (people.length === 0) return;
      const whose = { from: people[0]!.id, to: people.at(-1)!.id };
      const facts = await factsOf(read, whose, openings);
      const written = await read.sql<(Change & { readonly personId: string })[]>`
        select "personId", unit, state, day, municipality, organisation, profession, change from ledger_entries
        where "personId" >= ${whose.from} and "personId" <= ${whose.to}`;
      const entered = byPerson(written);
      for (const { id } of people) {
        const theirs = facts.get(id);
        const entries = missing(theirs ? timeline(theirs) : [], entered.get(id) ?? [], today);
        if (entries.length > 0) yield { personId: id, entries };
      }
      after = whose.to;
    }
  }
}
