import type { CalendarDay } from '../../shared/index.js';
import { FEWEST } from '../../statistics/index.js';

/** A figure as it stands: what it is today, and what would be printed of it. */
export interface Standing {
  readonly name: string;
  readonly now: number;
  readonly printed: { readonly people: number; readonly on: CalendarDay };
}

interface Table {
  readonly table: readonly Standing[];
  readonly hidden: ReadonlySet<string>; // names of those held back
}

/** What a reader can say of a figure of today: at least and at most so many people. */
type Range = readonly [least: number, most: number];

/**
 * Whether a reader who adds up what is new can still not say what an old or a hidden figure is today. An old one is within four of what was
 * printed, or few; a hidden one is somebody. The total ties a table to them; a table that is all new tells the total.
 *
 * @param tables one-way tables of the same people @param on the day that is printed
 */
export function isLoose(
  tables: readonly Table[],
  total: Standing,
  { totalHidden, on }: { readonly totalHidden: boolean; readonly on: CalendarDay },
): boolean {
  const range = ({ printed }: Standing, hidden: boolean): Range => {
    if (hidden) return [1, Infinity];
    return printed.on === on ? [printed.people, printed.people] : [1, printed.people + FEWEST - 1];
  };
  const isNew = ({ table, hidden }: Table) => table.every(({ name, printed }) => !hidden.has(name) && printed.on === on);
  const whole: Range = tables.some(isNew) ? [total.now, total.now] : range(total, totalHidden);
  return tables.every(({ table, hidden }) => {
    const ranges = table.map((one) => range(one, hidden.has(one.name)));
    const open = ranges.filter(([, most]) => most === Infinity).length;
    const [atLeast, atMost] = [sum(ranges.map(([least]) => least)), sum(ranges.map(([, most]) => (most === Infinity ? 0 : most)))];
    return ranges.every(([least, most]) => {
      if (least === most) return true;
      const isOpen = most === Infinity;
      const others = open - (isOpen ? 1 : 0) > 0 ? Infinity : atMost - (isOpen ? 0 : most);
      return Math.min(most, whole[1] - (atLeast - least)) > Math.max(least, whole[0] - others);
    });
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
