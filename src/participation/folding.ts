import type { EntityManager } from 'typeorm';
import { MARKS, STATES, type Mark, type State } from './domain/ledger.js';

type Source = 'count_deltas' | 'ledger_entries';

interface Range {
  readonly after: string;
  readonly to: string;
}

/** All that is counted, in the order of the columns. */
export const COUNTED: readonly (State | Mark)[] = [...STATES, ...MARKS];

/** A change of one entry as the columns of a kept count: it is in one of them. */
export const columnsOf = (entry: string): string =>
  COUNTED.map((state) => `case ${entry}.state when '${state}' then ${entry}.change else 0 end as "${state}"`).join(', ');

/** The sum of each column. */
export const SUMS = COUNTED.map((state) => `sum("${state}") as "${state}"`).join(', ');

const COLUMNS = COUNTED.map((state) => `"${state}"`).join(', ');
const KEY = 'municipality, profession, organisation, grain, period, unit';

/** Half of the year an entry's day is in. */
const HALF = `substr(e.day, 1, 4) || case when substr(e.day, 6, 2) < '07' then '-H1' else '-H2' end`;

/** What entries add to a unit at a place on a day, in one row: fewer to spread. */
const byDay = (source: Source): string => `
  select municipality, profession, organisation, unit, day, ${COUNTED.map((state) => `sum(case state when '${state}' then change else 0 end) as "${state}"`).join(', ')}
  from ${source}`;

const OF_A_DAY = 'municipality, profession, organisation, unit, day';

/**
 * Each of these rows once for every sum it belongs to: of the network; of the network and its profession; of its municipality; of its
 * municipality, profession and organisation; each of its year, its half of it, its month and its day.
 */
const spread = (rows: string): string => `
  select case when s.scope in ('municipality', 'place') then e.municipality else '' end as municipality,
         case when s.scope in ('profession', 'place') then e.profession else '' end as profession,
         case when s.scope = 'place' then e.organisation else '' end as organisation,
         g.grain, case g.grain when 'half' then ${HALF} else substr(e.day, 1, g.length) end as period, e.unit, ${COLUMNS}
  from ${rows} e
  cross join (select 'network' as scope union all select 'profession' union all select 'municipality' union all select 'place') s
  cross join (
    select 'year' as grain, 4 as length union all select 'half', 7 union all select 'month', 7 union all select 'day', 10
  ) g`;

/** Adds the entries whose ids come after `after`, up to `to` and with it, to the kept counts. One statement, in the order of the key. */
export async function fold(db: EntityManager, source: Source, { after, to }: Range): Promise<void> {
  await db.sql`
    with entries as (${() => byDay(source)} where id > ${after} and id <= ${to} group by ${() => OF_A_DAY})
    insert into kept_counts (${() => KEY}, ${() => COLUMNS})
    select ${() => KEY}, ${() => SUMS} from (${() => spread('entries')}) each_sum
    where true group by ${() => KEY} order by ${() => KEY}
    on conflict (${() => KEY}) do update
      set ${() => COUNTED.map((state) => `"${state}" = kept_counts."${state}" + excluded."${state}"`).join(', ')}`;
}

/** A kept count that is not the sum of the ledger, and by how many people. */
export interface Discrepancy {
  readonly municipality: string;
  readonly profession: string;
  readonly organisation: string;
  readonly period: string;
  readonly unit: string;
  readonly state: State | Mark;
  readonly people: number; // too many, or when negative too few
}

type Row = Omit<Discrepancy, 'state' | 'people'> & Readonly<Record<State | Mark, number | string>>;

/** Where the kept counts and what waits are not the sum of the ledger; those of at most so many periods. */
export async function discrepancies(db: EntityManager, most: number): Promise<Discrepancy[]> {
  const rows = await db.sql<Row[]>`
    with waiting as (${() => byDay('count_deltas')} group by ${() => OF_A_DAY}),
      written as (${() => byDay('ledger_entries')} group by ${() => OF_A_DAY})
    select municipality, profession, organisation, period, unit, ${() => SUMS} from (
      select ${() => KEY}, ${() => COLUMNS} from kept_counts
      union all select ${() => KEY}, ${() => COLUMNS} from (${() => spread('waiting')}) waits
      union all select ${() => KEY}, ${() => COUNTED.map((state) => `-"${state}"`).join(', ')} from (${() => spread('written')}) entered
    ) difference
    group by ${() => KEY} having ${() => COUNTED.map((state) => `sum("${state}") <> 0`).join(' or ')}
    order by ${() => KEY} limit ${most}`;
  return rows.flatMap(({ municipality, profession, organisation, period, unit, ...people }) =>
    COUNTED.filter((state) => Number(people[state]) !== 0).map((state) => {
      return { municipality, profession, organisation, period, unit, state, people: Number(people[state]) }; // PostgreSQL sums into text
    }),
  );
}
