import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';
import type { Mark, State } from './domain/ledger.js';

/** Whose figures are asked for. */
export interface Asked {
  readonly asOf: CalendarDay;
  readonly of: 'each' | 'network' | { readonly municipality: string }; // every municipality by itself; all together; one
  readonly profession: string | null; // null: all
}

/** A figure: people in a state, or marks set, at the end of the day. `municipality` is empty for the network. */
export interface Sum {
  readonly municipality: string;
  readonly unit: string;
  readonly state: State | Mark;
  readonly people: number;
}

/**
 * The figures of a day in one statement: whole years, whole months of its year, days of its month, and what is not folded yet. For each
 * figure that is a bounded number of index entries, however many people it counts and however long ago they came.
 */
export async function sumsOf(db: EntityManager, { asOf, of, profession }: Asked): Promise<Sum[]> {
  const year = asOf.slice(0, 4);
  const month = asOf.slice(0, 7);
  const network = of === 'network';
  const each = of === 'each';
  const where = typeof of === 'string' ? '' : of.municipality;
  const whose = () => (each ? 'municipality > ' : 'municipality = ');
  // Of one profession in a municipality the sums are kept by organisation; everywhere else over all of them.
  const kept = () => (profession !== null && !network ? `organisation <> ''` : `organisation = ''`);
  const waiting = () => (network ? `'' = ` : whose());
  const some = profession === null ? 0 : 1;
  const rows = await db.sql<(Omit<Sum, 'people'> & { readonly people: number | string })[]>`
    select municipality, unit, state, sum(people) as people from (
      select municipality, unit, state, people from kept_counts
        where ${whose} ${where} and profession = ${profession ?? ''} and ${kept} and grain = 'year' and period < ${year}
      union all
      select municipality, unit, state, people from kept_counts
        where ${whose} ${where} and profession = ${profession ?? ''} and ${kept}
          and grain = 'month' and period >= ${year} and period < ${month}
      union all
      select municipality, unit, state, people from kept_counts
        where ${whose} ${where} and profession = ${profession ?? ''} and ${kept}
          and grain = 'day' and period >= ${month} and period <= ${asOf}
      union all
      select case when ${network ? 1 : 0} = 1 then '' else municipality end, unit, state, change from count_deltas
        where ${waiting} ${where} and (${some} = 0 or profession = ${profession ?? ''}) and day <= ${asOf}
    ) figures
    group by municipality, unit, state having sum(people) <> 0`;
  return rows.map((row) => ({ ...row, people: Number(row.people) })); // PostgreSQL sums into text
}
