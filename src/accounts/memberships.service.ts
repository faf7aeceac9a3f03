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
   * From a day somebody works there, whether they move or come back; what they have done goes with them. Where they work already,
   * nothing happens, and the answer is false. Figures change from today on, also when it is said late.
   * @param fromOn today or before @throws PersonNotFound for who never worked in the network, MovedTooEarly
   */
  move(personId: string, to: Place, at = new Date(), fromOn = romeDay(at)): Promise<boolean> {
    return this.database.transaction((db) => this.moveIn(db, personId, to, { at, fromOn }), { of: personId });
  }

  /** The same in the caller's unit of work. */
  async moveIn(
    db: EntityManager,
    personId: string,
    { municipality, organisation, profession }: Place,
    { at, fromOn }: { readonly at: Date; readonly fromOn: CalendarDay },
  ): Promise<boolean> {
    const last = await lastOf(db, personId, fromOn);
    if (last.toOn === null && samePlace(last, { municipality, organisation, profession })) return false;

    await end(db, last, fromOn);
    await db.insert(Membership, { id: nextId(), personId, municipality, organisation, profession, fromOn, toOn: null });
    await this.ledger.told(db, personId, at);
    return true;
  }

  /**
   * From a day somebody works in the network no more; twice is the same as once.
   * @param leftOn today or before @throws PersonNotFound, MovedTooEarly
   */
  async leave(personId: string, at = new Date(), leftOn = romeDay(at)): Promise<void> {
    await this.database.transaction(
      async (db) => {
        const last = await lastOf(db, personId, leftOn);
        await end(db, last, leftOn);
        await this.ledger.told(db, personId, at);
      },
      { of: personId },
    );
  }
}

/** The last membership somebody had. @throws PersonNotFound, MovedTooEarly when it began after this day, or lasted until then */
async function lastOf(db: EntityManager, personId: string, day: CalendarDay): Promise<Membership> {
  const last = await db.findOne(Membership, { where: { personId }, order: { fromOn: 'DESC', id: 'DESC' } });
  if (!last) throw new PersonNotFound();
  if (day < last.fromOn) throw new MovedTooEarly(last.fromOn);
  if (last.toOn !== null && day <= last.toOn) throw new MovedTooEarly(addDays(last.toOn, 1));
  return last;
}

/** The day before is the last one: a membership that begins and ends on one day has none. */
async function end(db: EntityManager, { id, toOn }: Membership, today: CalendarDay): Promise<void> {
  if (toOn === null) await db.update(Membership, { id }, { toOn: addDays(today, -1) });
}
