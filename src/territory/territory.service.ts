import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { Contact } from './contact.entity.js';
import { Municipality } from './municipality.entity.js';
import { Organisation } from './organisation.entity.js';
import { Profession } from './profession.entity.js';
import type { TerritorySeeds } from './territory.seeds.js';

/** Which municipalities a list goes on with. */
export interface SomeMunicipalities {
  readonly named?: string; // how their names begin, capitals forgiven
  readonly after?: string | null; // ISTAT code of the last one before
  readonly most: number;
}

/** Municipalities, bodies, professions and the places to turn to. */
@Injectable()
export class TerritoryService {
  constructor(private readonly database: Database) {}

  /** In alphabetical order, as everywhere: there is no ranking of municipalities. */
  municipalities(): Promise<Municipality[]> {
    return this.database.read.find(Municipality, { order: { name: 'ASC' } });
  }

  /** So many of them, from the one after `after` on: a network may have thousands, and no page shows them all. */
  async someMunicipalities({ named = '', after = null, most }: SomeMunicipalities): Promise<Municipality[]> {
    const from = after === null ? null : await this.municipality(after);
    return this.database.read.sql<Municipality[]>`
      select istat, belfiore, name, province from municipalities
      where (name, istat) > (${from?.name ?? ''}, ${from?.istat ?? ''}) and lower(name) like ${beginningWith(named)}
      order by name, istat limit ${most}`;
  }

  municipality(istat: string): Promise<Municipality | null> {
    return this.database.read.findOneBy(Municipality, { istat });
  }

  organisations(): Promise<Organisation[]> {
    return this.database.read.find(Organisation, { order: { name: 'ASC' } });
  }

  /** Those with these slugs, in alphabetical order. */
  organisationsOf(slugs: readonly string[]): Promise<Organisation[]> {
    return this.database.read.find(Organisation, { where: { slug: In([...slugs]) }, order: { name: 'ASC' } });
  }

  /** Those of a municipality and those that serve several, in alphabetical order. */
  organisationsIn(municipality: string): Promise<Organisation[]> {
    return this.database.read.find(Organisation, { where: [{ municipality }, { municipality: IsNull() }], order: { name: 'ASC' } });
  }

  professions(): Promise<Profession[]> {
    return this.database.read.find(Profession, { order: { name: 'ASC' } });
  }

  profession(code: string, db: EntityManager = this.database.read): Promise<Profession | null> {
    return db.findOneBy(Profession, { code });
  }

  contacts(): Promise<Contact[]> {
    return this.database.read.find(Contact, { order: { name: 'ASC' } });
  }

  /** Brings the tables in line with the seeds; a contact that is there already stays, because people look after it here. */
  async publish({ municipalities, organisations, professions, contacts }: TerritorySeeds): Promise<void> {
    await this.database.transaction(async (db) => {
      await db.upsert(Municipality, municipalities, ['istat']);
      await db.upsert(
        Organisation,
        organisations.map(({ key, municipality, ...rest }) => ({ slug: key, municipality: municipality ?? null, ...rest })),
        ['slug'],
      );
      await db.upsert(Profession, professions, ['code']);
      for (const { key, checkedOn, ...rest } of contacts) {
        if (!(await db.existsBy(Contact, { slug: key })))
          await db.insert(Contact, { slug: key, checkedOn: checkedOn ?? null, ...rest });
      }
    });
  }
}

/** SQLite knows no capitals beyond ASCII, and apostrophes are typed in several ways: there any one character will do. */
const beginningWith = (typed: string): string =>
  `${typed
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '_')}%`;
