import type { EntityManager } from 'typeorm';
import { isCalendarDay, type CalendarDay } from '../shared/index.js';
import type { Mark, Place, State } from './domain/ledger.js';
import { columnsOf, COUNTED, SUMS } from './folding.js';
import { spansTo, type Span } from './domain/spans.js';

/** Whose figures are asked for. */
export interface Asked {
  readonly of: 'network' | 'each' | readonly string[]; // all together; every municipality by itself; these (ISTAT codes)
  readonly profession: string | null; // null: all
  readonly apart?: boolean; // by profession too, and by body; of the network by profession only
}

/** A figure: people in a state, or marks set, at the end of a day. What is empty is all of them; `municipality` is of the network. */
export interface Sum extends Place {
  readonly unit: string;
  readonly state: State | Mark;
  readonly people: number;
}

type Row = Place & { readonly unit: string; readonly upTo: CalendarDay } & Readonly<Record<State | Mark, number | string>>;

/**
 * The figures of some days in one statement: kept counts of the spans that lead to them, and what is not folded yet. For each figure that
 * is a bounded number of index entries, however many people it counts and however long ago they came. `cross join` tells SQLite the
 * order in which to look.
 *
 * @param days in any order; a day has its own list, without figures that are 0
 * @throws RangeError for what is no day
 */
export async function sumsOn(db: EntityManager, days: readonly CalendarDay[], asked: Asked): Promise<Map<CalendarDay, Sum[]>> {
  const inOrder = [...new Set(days)].sort();
  if (inOrder.some((day) => !isCalendarDay(day))) throw new RangeError(`Not all of these are days: ${inOrder.join()}`); // they stand in the statement
  if (inOrder.length === 0 || asked.of.length === 0) return new Map(inOrder.map((day) => [day, []]));
  const { of, profession, apart = false } = asked;
  const network = of === 'network';
  const each = of === 'each' ? 1 : 0;
  const keys = network ? (apart ? PROFESSIONS : NETWORK) : apart || profession !== null ? PLACES : MUNICIPALITIES;
  const municipality = () => (network ? `''` : 'c.municipality');
  const own = (column: string, known: boolean) => () => (known ? column : `''`);
  const rows = await db.sql<Row[]>`
    with recursive spans(grain, first, last, "upTo") as (${() => valuesOf(spansTo(inOrder))}),
      asked(profession) as (select cast(${profession ?? ''} as varchar(40))),
      chosen(istat) as (
        select istat from municipalities where istat in (${() => [...(typeof of === 'string' ? [''] : of)]})
        union all select istat from municipalities where ${each} = 1
      ), ${() => keys}
    select municipality, profession, organisation, unit, "upTo", ${() => SUMS} from (
      select w.municipality, ${own('w.profession', apart)} as profession, ${own('w.organisation', apart)} as organisation,
          k.unit, s."upTo", ${() => COUNTED.map((state) => `k."${state}"`).join(', ')}
        from spans s cross join wanted w cross join kept_counts k
        where k.municipality = w.municipality and k.profession = w.profession and k.organisation = w.organisation
          and k.grain = s.grain and k.period >= s.first and k.period <= s.last
      union all
      select ${municipality}, ${own('c.profession', apart)}, ${own('c.organisation', apart && !network)},
          c.unit, (select min(s."upTo") from spans s where c.day <= s."upTo"), ${() => columnsOf('c')}
        from count_deltas c cross join asked a
        where (${municipality} = '' or c.municipality in (select istat from chosen))
          and (a.profession = '' or c.profession = a.profession) and c.day <= ${inOrder.at(-1)}
    ) figures
    group by municipality, profession, organisation, unit, "upTo"`;
  return addedUp(rows, inOrder);
}

/** The keys of the kept counts that are summed, as `wanted`. Which places there are is found in the counts themselves, one look for each. */
const NETWORK = `wanted(municipality, profession, organisation) as (select '', profession, '' from asked)`;

const PROFESSIONS = `wanted(municipality, profession, organisation) as (
  select '', p.code, '' from professions p cross join asked a where a.profession in ('', p.code))`;

const MUNICIPALITIES = `wanted(municipality, profession, organisation) as (select istat, '', '' from chosen)`;

const NEXT = `from kept_counts k
  where k.municipality = p.municipality and (k.profession, k.organisation) > (p.profession, p.organisation)
  order by k.profession, k.organisation limit 1`;

const PLACES = `places(municipality, profession, organisation) as (
    select istat, cast('' as varchar(40)), cast('' as varchar(60)) from chosen
    union all
    select p.municipality, (select k.profession ${NEXT}), (select k.organisation ${NEXT}) from places p where p.profession is not null
  ), wanted(municipality, profession, organisation) as (
    select p.municipality, p.profession, p.organisation from places p cross join asked a
    where p.organisation > '' and a.profession in ('', p.profession)
  )`;

/** Spans as rows. They are made of days alone and the same all day: so is the statement, which is prepared once. */
const valuesOf = (spans: readonly Span[]): string =>
  `values ${spans.map(({ grain, first, last, upTo }) => `('${grain}', '${first}', '${last}', '${upTo}')`).join(', ')}`;

/** What was added on the way to each day, added up to what there is on it. */
function addedUp(rows: readonly Row[], days: readonly CalendarDay[]): Map<CalendarDay, Sum[]> {
  const units = new Map<string, Map<CalendarDay, Row>>();
  for (const row of rows) {
    const key = `${row.municipality}\n${row.profession}\n${row.organisation}\n${row.unit}`;
    const known = units.get(key);
    if (known) known.set(row.upTo, row);
    else units.set(key, new Map([[row.upTo, row]]));
  }
  const sums = new Map<CalendarDay, Sum[]>(days.map((day) => [day, []]));
  for (const added of units.values()) {
    const [{ municipality, profession, organisation, unit }] = added.values() as unknown as [Row];
    const people = COUNTED.map(() => 0);
    for (const day of days) {
      const row = added.get(day);
      const figures = sums.get(day)!;
      COUNTED.forEach((state, index) => {
        if (row) people[index]! += Number(row[state]); // PostgreSQL sums into text
        if (people[index] !== 0) figures.push({ municipality, profession, organisation, unit, state, people: people[index]! });
      });
    }
  }
  return sums;
}
