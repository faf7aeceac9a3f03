import type { EntityManager } from 'typeorm';

type Source = 'count_deltas' | 'ledger_entries';

interface Range {
  readonly after: string;
  readonly to: string;
}

/** Half of the year an entry's day is in. */
const HALF = `substr(e.day, 1, 4) || case when substr(e.day, 6, 2) < '07' then '-H1' else '-H2' end`;

const KEY = 'municipality, profession, organisation, grain, period, unit, state';

/**
 * Each entry of a table once for every sum it belongs to: of the network; of the network and its profession; of its municipality; of its
 * municipality, profession and organisation; each of its year, its half of it, its month and its day.
 */
const spread = (source: Source): string => `
  select case when s.scope in ('municipality', 'place') then e.municipality else '' end as municipality,
         case when s.scope in ('profession', 'place') then e.profession else '' end as profession,
         case when s.scope = 'place' then e.organisation else '' end as organisation,
         g.grain, case g.grain when 'half' then ${HALF} else substr(e.day, 1, g.length) end as period, e.unit, e.state, e.change, e.id
  from ${source} e
  cross join (select 'network' as scope union all select 'profession' union all select 'municipality' union all select 'place') s
  cross join (select 'year' as grain, 4 as length union all select 'half', 7 union all select 'month', 7 union all select 'day', 10) g`;

/** Adds the entries whose ids come after `after`, up to `to` and with it, to the kept counts. One statement, in the order of the key. */
export async function fold(db: EntityManager, source: Source, { after, to }: Range): Promise<void> {
  await db.sql`
    insert into kept_counts (${() => KEY}, people)
    select ${() => KEY}, sum(change) from (${() => spread(source)}) each_sum where id > ${after} and id <= ${to}
    group by ${() => KEY} order by ${() => KEY}
    on conflict (${() => KEY}) do update set people = kept_counts.people + excluded.people`;
}

/** A kept count that is not the sum of the ledger, and by how many people. */
export interface Discrepancy {
  readonly municipality: string;
  readonly profession: string;
  readonly organisation: string;
  readonly period: string;
  readonly unit: string;
  readonly state: string;
  readonly people: number; // too many, or when negative too few
}

/** Where the kept counts and what waits are not the sum of the ledger; at most so many. */
export async function discrepancies(db: EntityManager, most: number): Promise<Discrepancy[]> {
  const rows = await db.sql<(Omit<Discrepancy, 'people'> & { readonly people: number | string })[]>`
    select municipality, profession, organisation, period, unit, state, sum(people) as people from (
      select ${() => KEY}, people from kept_counts
      union all select ${() => KEY}, change from (${() => spread('count_deltas')}) waiting
      union all select ${() => KEY}, -change from (${() => spread('ledger_entries')}) written
    ) difference
    group by ${() => KEY} having sum(people) <> 0 order by ${() => KEY} limit ${most}`;
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}
