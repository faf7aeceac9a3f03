import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import type { Place } from './domain/ledger.js';
import { Headcount } from './headcount.entity.js';

/** What is written down: so many people of a body and profession, from a day. */
export interface HeadcountLine extends Place {
  readonly validFrom: CalendarDay;
  readonly people: number;
}

/** How many people should be trained. */
@Injectable()
export class HeadcountsService {
  constructor(private readonly database: Database) {}

  /** All that was ever written of these municipalities, the newest of each first. */
  written(municipalities: readonly string[]): Promise<Headcount[]> {
    return this.database.read.find(Headcount, {
      where: { municipality: In([...municipalities]) },
      order: { municipality: 'ASC', organisation: 'ASC', profession: 'ASC', validFrom: 'DESC' },
    });
  }

  /** People who should be trained in each of these on a day; a municipality of which nothing is known is not there. */
  async targets(
    asOf: CalendarDay,
    municipalities: readonly string[],
    profession: string | null = null,
  ): Promise<Map<string, number>> {
    if (municipalities.length === 0) return new Map();
    const rows = await this.database.read.sql<{ municipality: string; people: number | string }[]>`
      select h.municipality, sum(h.people) as people from headcounts h
      where h.municipality in (${() => [...municipalities]})
        and (${profession === null ? 0 : 1} = 0 or h.profession = ${profession ?? ''})
        and h."validFrom" = (
          select max(l."validFrom") from headcounts l
          where l.municipality = h.municipality and l.organisation = h.organisation and l.profession = h.profession
            and l."validFrom" <= ${asOf})
      group by h.municipality`;
    return new Map(rows.map(({ municipality, people }) => [municipality, Number(people)]));
  }

  /** Writes all of these or none. Gives the indices of those of whose day there is one already: then nothing is written. */
  async add(lines: readonly HeadcountLine[], byId: string, at = new Date()): Promise<number[]> {
    return this.database.transaction(async (db) => {
      const taken: number[] = [];
      for (const [index, { municipality, organisation, profession, validFrom }] of lines.entries()) {
        if (await db.existsBy(Headcount, { municipality, organisation, profession, validFrom })) taken.push(index);
      }
      if (taken.length > 0) return taken;
      await db.insert(
        Headcount,
        lines.map((line) => ({ ...line, byId, enteredAt: at })),
      );
      return [];
    });
  }
}
