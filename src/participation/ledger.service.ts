import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, isFor, unitsFor, type CourseUnit } from '../catalogue/index.js';
import { Database, EVERYBODY, nextId } from '../database/index.js';
import { romeDay } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { CountDelta } from './count-delta.entity.js';
import { Correction } from './correction.entity.js';
import { isTrained, type Change, type Place, type State } from './domain/ledger.js';
import { missing } from './domain/missing.js';
import { timeline } from './domain/timeline.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { CorrectionWithoutReason, NotCorrectable } from './participation.errors.js';
import { factsOf, only } from './personal-facts.js';
import { UnitOpening } from './unit-opening.entity.js';

const ALWAYS = '0001-01-01'; // opened before anybody worked in the network

/** What somebody who knows better says of a person's state in a unit. */
export interface Corrected {
  readonly personId: string;
  readonly unit: string;
  readonly state: State;
  readonly reason: string; // 1 to 300 characters, read by whoever asks for the figures
  readonly byId: string;
}

/**
 * The ledger of dated changes. Whoever changes a fact that decides where a person stands says so in the same transaction, and what the
 * ledger lacks is added; it is never edited. Why: docs/decisions/0006 and 0014.
 */
@Injectable()
export class LedgerService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
  ) {}

  /**
   * Somebody new works there from today. Part of the caller's unit of work. Nothing of people is read, because there is nothing yet.
   */
  async joined(db: EntityManager, personId: string, place: Place, at: Date): Promise<void> {
    const openings = await db.findBy(UnitOpening, { profession: place.profession });
    const memberships = [{ ...place, fromOn: romeDay(at), toOn: null }];
    await write(db, personId, timeline({ memberships, openings, deeds: [], certificates: [] }), { at });
  }

  /**
   * Something about this person has changed: they began or completed a unit, got a certificate, moved, left, came back. Part of the unit
   * of work that changed it, after the change. Nothing is written when nothing about them counts differently.
   * @param reason of a correction
   */
  async told(db: EntityManager, personId: string, at: Date, reason: string | null = null): Promise<void> {
    const openings = await db.find(UnitOpening);
    const facts = (await factsOf(db, only(personId), openings)).get(personId);
    const written = await db.findBy(LedgerEntry, { personId });
    await write(db, personId, missing(facts ? timeline(facts) : [], written, romeDay(at)), { at, reason });
  }

  /**
   * Corrects where somebody stands in a unit, from today on: what was reported of earlier days stays what it was.
   * @throws CorrectionWithoutReason, NotCorrectable for a state that only a certificate has
   */
  async correct({ personId, unit, state, reason, byId }: Corrected, at = new Date()): Promise<void> {
    if (reason.trim() === '') throw new CorrectionWithoutReason();
    if (isTrained(state) && state !== 'completed') throw new NotCorrectable();
    await this.database.transaction(
      async (db) => {
        await db.insert(Correction, { id: nextId(), personId, unit, state, reason, byId, correctedAt: at });
        await this.told(db, personId, at, reason);
      },
      { of: personId },
    );
  }

  /** The units somebody of a profession is enrolled in: theirs of every course. Read before the unit of work begins. */
  async unitsOf(profession: string): Promise<string[]> {
    const [courses, known] = await Promise.all([this.catalogue.courses(), this.territory.profession(profession)]);
    return [...new Set(courses.flatMap((course) => unitsFor(course, known?.track ?? null)))];
  }

  /**
   * Opens a unit to the professions whom it is for, and enrols everybody who works as one of them: what a newly published unit needs.
   * Where nobody works in the network yet it has always been open. Running it twice changes nothing.
   */
  async openUnit({ slug: unit, tracks }: CourseUnit, at = new Date()): Promise<void> {
    const today = romeDay(at);
    const professions = await this.territory.professions();
    const theirs = professions.filter(({ track }) => isFor({ tracks }, track)).map(({ code }) => code);
    await this.database.transaction(
      async (db) => {
        const known = await db.findBy(UnitOpening, { unit });
        const fresh = theirs.filter((profession) => !known.some((opening) => opening.profession === profession));
        if (fresh.length === 0) return;

        const [someone] = await db.sql<unknown[]>`select 1 from memberships limit 1`;
        const openedOn = someone ? today : ALWAYS;
        await db.insert(
          UnitOpening,
          fresh.map((profession) => ({ unit, profession, openedOn })),
        );
        if (!someone) return;
        const working = await db.sql<{ personId: string; profession: string }[]>`
        select "personId", profession from memberships where "toOn" is null or "toOn" >= ${today}`;
        for (const { personId } of working.filter(({ profession }) => fresh.includes(profession)))
          await this.told(db, personId, at);
      },
      { of: EVERYBODY },
    );
  }
}

/** Adds entries, and what they add to the counts. Nothing else ever writes to the ledger. */
async function write(
  db: EntityManager,
  personId: string,
  changes: readonly Change[],
  { at, reason = null }: { readonly at: Date; readonly reason?: string | null },
): Promise<void> {
  if (changes.length === 0) return;
  const entries = changes.map((change) => ({ id: nextId(), ...change }));
  await db.insert(
    LedgerEntry,
    entries.map((entry) => ({ ...entry, personId, at, reason })),
  );
  await db.insert(CountDelta, entries);
}
