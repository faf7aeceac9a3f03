import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import { STATES, type State } from './domain/ledger.js';
import { sumsOn, type Asked, type Sum } from './sums.js';

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
    const asked = { of: municipality ? [municipality] : 'each', profession: profession ?? null } as const;
    return (await this.figures(asOf, asked)).filter(isStanding);
  }

  /** The same of the whole network together, at the price of one municipality; `municipality` is empty. */
  async networkCounts({ asOf, profession }: Omit<CountFilter, 'municipality'>): Promise<Count[]> {
    return (await this.figures(asOf, { of: 'network', profession: profession ?? null })).filter(isStanding);
  }

  /** The same with marks: what has happened at each place up to the day. */
  async figures(asOf: CalendarDay, asked: Asked): Promise<Sum[]> {
    return (await this.figuresOn([asOf], asked)).get(asOf)!;
  }

  /** The figures of several days, at little more than the price of the last one. What it costs depends on how many places are asked for. */
  figuresOn(days: readonly CalendarDay[], asked: Asked): Promise<Map<CalendarDay, Sum[]>> {
    return sumsOn(this.database.read, days, asked);
  }
}

const isStanding = (sum: Sum): sum is Sum & Count => (STATES as readonly string[]).includes(sum.state);
