import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nextId } from '../database/index.js';
import { LedgerService, samePlace, type Place } from '../participation/index.js';
import { addDays, romeDay, type CalendarDay } from '../shared/index.js';
import { MovedTooEarly, PersonNotFound } from './accounts.errors.js';
import { Membership } from './membership.entity.js';

/** Where people work: they move, leave and come back. A membership is only ended; what was true of a day stays true of it. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * From this day somebody works there, whether they move or come back; what they have done goes with them. Where they work already,
   * nothing happens. @throws PersonNotFound for who never worked in the network, MovedTooEarly
   */
  async move(personId: string, to: Place, at = new Date()): Promise<void> {
    const today = romeDay(at);
    await this.database.transaction(
      async (db) => {
        const last = await lastOf(db, personId, today);
        if (last.toOn === null && samePlace(last, to)) return;

        await end(db, last, today);
        const { municipality, organisation, profession } = to;
        await db.insert(Membership, { id: nextId(), personId, municipality, organisation, profession, fromOn: today, toOn: null });
        await this.ledger.told(db, personId, at);
      },
      { of: personId },
    );
  }

  /** From this day somebody works in the network no more; twice is the same as once. @throws PersonNotFound, MovedTooEarly */
  async leave(personId: string, at = new Date()): Promise<void> {
    const today = romeDay(at);
    await this.database.transaction(
      async (db) => {
        await end(db, await lastOf(db, personId, today), today);
        await this.ledger.told(db, personId, at);
      },
      { of: personId },
    );
  }
}

/** The last membership somebody had. @throws PersonNotFound, MovedTooEarly when it began after this day */
async function lastOf(db: EntityManager, personId: string, today: CalendarDay): Promise<Membership> {
  const last = await db.findOne(Membership, { where: { personId }, order: { fromOn: 'DESC', id: 'DESC' } });
  if (!last) throw new PersonNotFound();
  if (today < last.fromOn) throw new MovedTooEarly(last.fromOn);
  return last;
}

/** The day before is the last one: a membership that begins and ends on one day has none. */
async function end(db: EntityManager, { id, toOn }: Membership, today: CalendarDay): Promise<void> {
  if (toOn === null) await db.update(Membership, { id }, { toOn: addDays(today, -1) });
}
