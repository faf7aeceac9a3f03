import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';
import type { Mark, Place, State } from './domain/ledger.js';
import type { Sum } from './sums.js';

/** A figure of a profession in a body in a municipality; what is empty is all of them. */
export interface PlaceSum extends Place {
  readonly unit: string;
  readonly state: State | Mark;
  readonly people: number;
}

type Row<S extends Sum> = Omit<S, 'people'> & { readonly people: number | string };

/**
 * The sums of every key in `wanted` as of the day in `days`: whole years, whole months of its year, days of its month. `cross join` keeps
 * SQLite from looking through all counts first.
 */
const SUMS = `
  select w.municipality, w.profession, w.organisation, k.unit, k.state, k.people
    from days d cross join wanted w cross join kept_counts k
    where k.municipality = w.municipality and k.profession = w.profession and k.organisation = w.organisation
      and k.grain = 'year' and k.period < d.year
  union all
  select w.municipality, w.profession, w.organisation, k.unit, k.state, k.people
    from days d cross join wanted w cross join kept_counts k
    where k.municipality = w.municipality and k.profession = w.profession and k.organisation = w.organisation
      and k.grain = 'month' and k.period >= d.year and k.period < d.month
  union all
  select w.municipality, w.profession, w.organisation, k.unit, k.state, k.people
    from days d cross join wanted w cross join kept_counts k
    where k.municipality = w.municipality and k.profession = w.profession and k.organisation = w.organisation
      and k.grain = 'day' and k.period >= d.month and k.period <= d.day`;

/** The figures of some municipalities, at the price of each; the others are not looked at. */
export async function sumsOfSome(db: EntityManager, asOf: CalendarDay, municipalities: readonly string[]): Promise<Sum[]> {
  if (municipalities.length === 0) return [];
  const rows = await db.sql<Row<Sum>[]>`
    with days as (
      select cast(${asOf.slice(0, 4)} as varchar(10)) as year, cast(${asOf.slice(0, 7)} as varchar(10)) as month,
        cast(${asOf} as varchar(10)) as day
    ), wanted as (
      select istat as municipality, '' as profession, '' as organisation from municipalities
      where istat in (${() => [...municipalities]})
    )
    select municipality, unit, state, sum(people) as people from (
      ${() => SUMS}
      union all
      select c.municipality, '', '', c.unit, c.state, c.change from days d cross join count_deltas c
        where c.municipality in (${() => [...municipalities]}) and c.day <= d.day
    ) figures
    group by municipality, unit, state having sum(people) <> 0`;
  return rows.map(counted);
}

/** The same by profession and body. Which there are is found in the counts themselves, one look for each. */
export async function sumsByPlace(db: EntityManager, asOf: CalendarDay, municipalities: readonly string[]): Promise<PlaceSum[]> {
  if (municipalities.length === 0) return [];
  const rows = await db.sql<Row<PlaceSum>[]>`
    with recursive days as (
      select cast(${asOf.slice(0, 4)} as varchar(10)) as year, cast(${asOf.slice(0, 7)} as varchar(10)) as month,
        cast(${asOf} as varchar(10)) as day
    ), working_as(municipality, profession) as (
      select m.istat, (select min(k.profession) from kept_counts k where k.municipality = m.istat and k.profession > '')
        from municipalities m where m.istat in (${() => [...municipalities]})
      union all
      select w.municipality, (select min(k.profession) from kept_counts k
        where k.municipality = w.municipality and k.profession > w.profession)
        from working_as w where w.profession is not null
    ), working_at(municipality, profession, organisation) as (
      select w.municipality, w.profession, (select min(k.organisation) from kept_counts k
        where k.municipality = w.municipality and k.profession = w.profession and k.organisation > '')
        from working_as w where w.profession is not null
      union all
      select w.municipality, w.profession, (select min(k.organisation) from kept_counts k
        where k.municipality = w.municipality and k.profession = w.profession and k.organisation > w.organisation)
        from working_at w where w.organisation is not null
    ), wanted as (
      select municipality, profession, organisation from working_at where organisation is not null
    )
    select municipality, profession, organisation, unit, state, sum(people) as people from (
      ${() => SUMS}
      union all
      select c.municipality, c.profession, c.organisation, c.unit, c.state, c.change from days d cross join count_deltas c
        where c.municipality in (${() => [...municipalities]}) and c.day <= d.day
    ) figures
    group by municipality, profession, organisation, unit, state having sum(people) <> 0`;
  return rows.map(counted);
}

/** The figures of the whole network by profession; municipality and body are empty. */
export async function sumsByProfession(db: EntityManager, asOf: CalendarDay): Promise<PlaceSum[]> {
  const rows = await db.sql<Row<PlaceSum>[]>`
    with days as (
      select cast(${asOf.slice(0, 4)} as varchar(10)) as year, cast(${asOf.slice(0, 7)} as varchar(10)) as month,
        cast(${asOf} as varchar(10)) as day
    ), wanted as (
      select '' as municipality, code as profession, '' as organisation from professions
    )
    select '' as municipality, profession, '' as organisation, unit, state, sum(people) as people from (
      ${() => SUMS}
      union all
      select '', c.profession, '', c.unit, c.state, c.change from days d cross join count_deltas c where c.day <= d.day
    ) figures
    group by profession, unit, state having sum(people) <> 0`;
  return rows.map(counted);
}

/** PostgreSQL sums into text. */
const counted = <S extends Sum>(row: Row<S>): S => ({ ...row, people: Number(row.people) }) as unknown as S;
