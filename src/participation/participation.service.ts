import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import { STATES, type State } from './domain/ledger.js';
import { sumsOf, type Asked, type Sum } from './sums.js';

/** How many people are in a state, in a municipality and a unit. */
export interface Count {
  readonly municipality: string;
  readonly unit: string; // or a course, as `ofCourse` names it
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
    return (await this.figures({ asOf, of: municipality ? { municipality } : 'each', profession: profession ?? null })).filter(
      isStanding,
    );
  }

  /** The same of the whole network together, at the price of one municipality; `municipality` is empty. */
  async networkCounts({ asOf, profession }: Omit<CountFilter, 'municipality'>): Promise<Count[]> {
    return (await this.figures({ asOf, of: 'network', profession: profession ?? null })).filter(isStanding);
  }

  /** The same with marks: what has happened at each place up to the day. */
  figures(asked: Asked): Promise<Sum[]> {
    return sumsOf(this.database.read, asked);
  }
}

const isStanding = (sum: Sum): sum is Sum & Count => (STATES as readonly string[]).includes(sum.state);
