import type { CalendarDay } from '../../shared/index.js';
import { crossed, FEWEST, suppressTogether, type Suppression } from '../../statistics/index.js';
import { mayChange } from './keeping-still.js';
import { isLoose, type Standing } from './loose.js';

/** A figure as it is printed, and the day it is of. */
export interface Printed {
  readonly people: number;
  readonly on: CalendarDay;
}

/** A figure of an edition. What is held back is not in it: `last` is what was printed of it once. */
export interface Figure {
  readonly shown: boolean; // false: “n.d.”
  readonly last: Printed | null; // never null where it is shown
}

export type Figures = Readonly<Record<string, Figure>>;

/** People by two things at the end of a month, as readers outside the network get them. It keeps nothing but what was printed. */
export interface Edition {
  readonly on: CalendarDay; // the last day of its month
  readonly total: Figure;
  readonly municipalities: Figures; // by ISTAT code
  readonly professions: Figures; // by code
  readonly cells: Cells | null; // null: the two-way table was never printed, only those at its margins
}

/** The two-way table as it was last printed, whole. */
export interface Cells {
  readonly on: CalendarDay;
  readonly people: Readonly<Record<string, number>>; // as `cellOf` names them
}

/** Who is counted: every municipality and profession there is, and the people in both. */
export interface Counted {
  readonly municipalities: readonly string[];
  readonly professions: readonly string[];
  readonly people: (municipality: string, profession: string) => number;
}

/** How the cell of a municipality and a profession is called. */
export const cellOf = (municipality: string, profession: string): string => `${municipality}/${profession}`;

/**
 * The next edition (pedagogy, § 9). First every figure stands still: until five people more or fewer are in it than when it was last
 * printed, it is the old one with its day. Then the figures that stand so are suppressed, both one-way tables together; the two-way table is
 * printed when nothing is held back and nothing is old.
 *
 * Three points go beyond those notes, because figures of several days are read together. A printed figure never becomes “n.d.” because
 * its people have become few: 6 that may change at 1 would say 1, so the old one stays until nobody is left or there are five others. What
 * was held back once is printed later as it is then, never as it was. And where the new figures would give away an old one's change
 * or a hidden one, the whole edition is the one before again.
 *
 * @param before the edition before this one; null: this is the first
 */
export function publish(counted: Counted, before: Edition | null, on: CalendarDay): Edition {
  const { municipalities, professions, people } = counted;
  const still = (name: string, was: Figure | undefined, now: number): Standing => {
    const old = was?.last ?? null;
    const stays = old !== null && old.people >= FEWEST && (isFew(now) || !mayChange(old.people, now));
    return { name, now, printed: stays ? old : { people: now, on } };
  };
  const towns = municipalities.map((name) =>
    still(name, before?.municipalities[name], sum(professions.map((profession) => people(name, profession)))),
  );
  const trades = professions.map((name) =>
    still(name, before?.professions[name], sum(municipalities.map((town) => people(town, name)))),
  );
  const total = still('', before?.total, sum(towns.map(({ now }) => now)));
  const [ofTowns, ofTrades] = held([towns, trades], total) as [Suppression, Suppression];
  const isOpen = isLoose(
    [towns, trades].map((table, at) => ({ table, hidden: [ofTowns, ofTrades][at]!.hidden })),
    total,
    {
      totalHidden: ofTowns.totalHidden,
      on,
    },
  );
  if (before !== null && !isOpen) return { ...before, on };

  const nothingHeld =
    [...towns, ...trades, total].every(({ printed }) => printed.on === on) && noneHidden(ofTowns) && noneHidden(ofTrades);
  return {
    on,
    total: figure(total, !ofTowns.totalHidden, before?.total),
    municipalities: figures(towns, ofTowns, before?.municipalities),
    professions: figures(trades, ofTrades, before?.professions),
    cells: (nothingHeld ? cellsOf(counted, before, on) : null) ?? before?.cells ?? null,
  };
}

/** What to hold back of tables that have this total; figures of several days need not add up to it. */
function held(tables: readonly (readonly Standing[])[], total: Standing): Suppression[] {
  const cells = tables.map((table) => table.map(({ name, printed }) => ({ name, people: printed.people })));
  if (!isFew(total.printed.people)) return suppressTogether(cells);
  return cells.map((table) => ({
    hidden: new Set(table.filter(({ people }) => people > 0).map(({ name }) => name)),
    totalHidden: true,
  }));
}

/** The cells, when each of them may be printed and differs from the last time by nothing or by enough. */
function cellsOf({ municipalities, professions, people }: Counted, before: Edition | null, on: CalendarDay): Cells | null {
  const rows = municipalities.map((town) => professions.map((profession) => people(town, profession)));
  if (crossed(rows) !== 'cells') return null;
  const now = municipalities.flatMap((town) =>
    professions.map((profession) => [cellOf(town, profession), people(town, profession)] as const),
  );
  const last = before?.cells?.people ?? {};
  const changes = ([name, number]: readonly [string, number]) =>
    last[name] === undefined || last[name] === number || mayChange(last[name], number);
  return now.every(changes) ? { on, people: Object.fromEntries(now) } : null;
}

const figure = ({ printed }: Standing, shown: boolean, was: Figure | undefined): Figure => ({
  shown,
  last: shown ? printed : (was?.last ?? null),
});

const figures = (table: readonly Standing[], { hidden }: Suppression, was: Figures | undefined): Figures =>
  Object.fromEntries(table.map((one) => [one.name, figure(one, !hidden.has(one.name), was?.[one.name])]));

/** People so few that they are never printed. */
const isFew = (people: number): boolean => people > 0 && people < FEWEST;

const noneHidden = ({ hidden, totalHidden }: Suppression): boolean => hidden.size === 0 && !totalHidden;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
