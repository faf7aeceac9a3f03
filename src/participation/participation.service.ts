import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import { STATES, type State } from './domain/ledger.js';
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

/** Every figure that is a sum over the ledger. */
@Injectable()
export class ParticipationService {
  constructor(private readonly database: Database) {}

  /** People per municipality, unit and state, as they were at the end of a day. Persons are counted: each is in one state of a unit. */
  async counts({ asOf, municipality, profession }: CountFilter): Promise<Count[]> {
    const query = this.database.read
      .createQueryBuilder(LedgerEntry, 'entry')
      .select('entry.municipality', 'municipality')
      .addSelect('entry.unit', 'unit')
      .addSelect('entry.state', 'state')
      .addSelect('sum(entry.change)', 'people')
      .where('entry.day <= :asOf', { asOf })
      .andWhere('entry.state in (:...states)', { states: STATES });
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
