import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { Contact } from './contact.entity.js';
import { Municipality } from './municipality.entity.js';
import { Organisation } from './organisation.entity.js';
import { Profession } from './profession.entity.js';
import type { TerritorySeeds } from './territory.seeds.js';

/** Municipalities, bodies, professions and the places to turn to. */
@Injectable()
export class TerritoryService {
  constructor(private readonly database: Database) {}

  /** In alphabetical order, as everywhere: there is no ranking of municipalities. */
  municipalities(): Promise<Municipality[]> {
    return this.database.read.find(Municipality, { order: { name: 'ASC' } });
  }

  organisations(): Promise<Organisation[]> {
    return this.database.read.find(Organisation, { order: { name: 'ASC' } });
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
