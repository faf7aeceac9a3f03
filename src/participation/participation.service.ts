import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, isFor, unitsFor, type CourseUnit } from '../catalogue/index.js';
import { Database, nextId } from '../database/index.js';
import { romeDay, type CalendarDay } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { entries, type Change, type Place, type Standing, type State } from './domain/ledger.js';
import { LedgerEntry } from './ledger-entry.entity.js';

/** How many people are in a state, in a municipality and a unit. */
export interface Count {
  readonly municipality: string;
  readonly unit: string;
  readonly state: State;
  readonly people: number;
}

export interface CountFilter {
  readonly asOf: CalendarDay;
  readonly municipality?: string;
  readonly profession?: string;
}

/** The ledger of dated state changes, and every figure that is a sum over it. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
  ) {}

  /**
   * Somebody new works there from today: enrolled in these units. Part of the caller's unit of work. Nothing is read, because
   * there is nothing yet: people who join at the same instant must not meet each other in the ledger.
   */
  async joined(db: EntityManager, personId: string, place: Place, units: readonly string[], at: Date): Promise<void> {
    const changes = units.flatMap((unit) => entries(null, { ...place, state: 'enrolled' }).map((change) => ({ unit, ...change })));
    await write(db, personId, changes, at);
  }

  /** Writes what changed for one person in one unit, in the transaction that causes it; nothing when nothing did. */
  async record(db: EntityManager, personId: string, unit: string, is: Standing, at: Date): Promise<void> {
    const was = await db.findOne(LedgerEntry, { where: { personId, unit, change: 1 }, order: { id: 'DESC' } });
    const changes = entries(was && pick(was), is).map((change) => ({ unit, ...change }));
    await write(db, personId, changes, at);
  }

  /** The units somebody of a profession is enrolled in: theirs of every course. Read before the unit of work begins. */
  async unitsOf(profession: string): Promise<string[]> {
    const [courses, known] = await Promise.all([this.catalogue.courses(), this.territory.profession(profession)]);
    return [...new Set(courses.flatMap((course) => unitsFor(course, known?.track ?? null)))];
  }

  /**
   * Enrols in a unit everybody whom it is for, who works somewhere today and is not in it yet: what a newly published unit
   * needs. Running it twice changes nothing.
   */
  async openUnit({ slug: unit, tracks }: CourseUnit, at = new Date()): Promise<void> {
    const today = romeDay(at);
    const professions = await this.territory.professions();
    const isTheirs = new Set(professions.filter(({ track }) => isFor({ tracks }, track)).map(({ code }) => code));
    await this.database.transaction(async (db) => {
      const missing = await db.sql<(Place & { personId: string })[]>`
        select m."personId", m.municipality, m.organisation, m.profession from memberships m
        where m."fromOn" <= ${today} and (m."toOn" is null or m."toOn" >= ${today})
          and not exists (select 1 from ledger_entries l where l."personId" = m."personId" and l.unit = ${unit})`;
      for (const { personId, ...place } of missing.filter(({ profession }) => isTheirs.has(profession)))
        await this.record(db, personId, unit, { ...place, state: 'enrolled' }, at);
    });
  }

  /** People per municipality, unit and state, as they were at the end of a day. Persons are counted: each is in one state of a unit. */
  async counts({ asOf, municipality, profession }: CountFilter): Promise<Count[]> {
    const query = this.database.read
      .createQueryBuilder(LedgerEntry, 'entry')
      .select('entry.municipality', 'municipality')
      .addSelect('entry.unit', 'unit')
      .addSelect('entry.state', 'state')
      .addSelect('sum(entry.change)', 'people')
      .where('entry.day <= :asOf', { asOf });
    if (municipality) query.andWhere('entry.municipality = :municipality', { municipality });
    if (profession) query.andWhere('entry.profession = :profession', { profession });

    const rows = await query
      .groupBy('entry.municipality')
      .addGroupBy('entry.unit')
      .addGroupBy('entry.state')
      .getRawMany<Omit<Count, 'people'> & { people: number | string }>();
    return rows.map((row) => ({ ...row, people: Number(row.people) })); // PostgreSQL sums into text
  }
}

async function write(
  db: EntityManager,
  personId: string,
  changes: readonly (Change & { readonly unit: string })[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await db.insert(
    LedgerEntry,
    changes.map((change) => ({ id: nextId(), personId, day: romeDay(at), at, ...change })),
  );
}

function pick({ state, municipality, organisation, profession }: Standing): Standing {
  return { state, municipality, organisation, profession };
}
