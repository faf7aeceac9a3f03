import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import { STATES, type State } from './domain/ledger.js';
import { sumsByPlace, sumsByProfession, sumsOfSome, type PlaceSum } from './place-sums.js';
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

/** Whose figures a page asks for: of some municipalities, all professions or one. */
export interface Some {
  readonly asOf: CalendarDay;
  readonly municipalities: readonly string[];
  readonly profession: string | null;
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

  /** The figures of some municipalities, marks included; what it costs depends on how many are asked for, and on nothing else. */
  async ofSome({ asOf, municipalities, profession }: Some): Promise<Sum[]> {
    if (profession === null) return sumsOfSome(this.database.read, asOf, municipalities);
    return this.byPlace({ asOf, municipalities, profession });
  }

  /** The same by profession and body. */
  async byPlace({ asOf, municipalities, profession }: Some): Promise<PlaceSum[]> {
    const all = await sumsByPlace(this.database.read, asOf, municipalities);
    return profession === null ? all : all.filter((sum) => sum.profession === profession);
  }

  /** The figures of the whole network by profession. */
  byProfession(asOf: CalendarDay): Promise<PlaceSum[]> {
    return sumsByProfession(this.database.read, asOf);
  }
}

const isStanding = (sum: Sum): sum is Sum & Count => (STATES as readonly string[]).includes(sum.state);
