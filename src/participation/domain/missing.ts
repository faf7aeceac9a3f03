import type { CalendarDay } from '../../shared/index.js';
import type { Change } from './ledger.js';

/** What a change is of, whatever the day. */
const keyOf = ({ unit, state, municipality, organisation, profession }: Change): string =>
  [unit, state, municipality, organisation, profession].join('\n');

/**
 * The entries to add, so that the figures of `today` and of every day after it are those of the facts; none when they are already.
 * Nothing is dated before today: what was reported of a past day is what will always be found for it, and an entry that was dated ahead
 * and is not true any more is taken back by another one on its own day.
 *
 * @param is the ledger as the facts have it @param written the entries there are, of the same units and courses
 */
export function missing(is: readonly Change[], written: readonly Change[], today: CalendarDay): Change[] {
  const open = new Map<string, { change: Change; sum: number }>();
  const add = ({ unit, state, municipality, organisation, profession, ...one }: Change, sign: 1 | -1) => {
    const day = one.day < today ? today : one.day;
    const change: Change = { unit, state, day, municipality, organisation, profession, change: 1 };
    const key = `${keyOf(change)}\n${day}`;
    const known = open.get(key) ?? { change, sum: 0 };
    known.sum += sign * one.change;
    open.set(key, known);
  };
  for (const change of is) add(change, 1);
  for (const change of written) add(change, -1);

  return [...open.values()]
    .flatMap(({ change, sum }) =>
      Array.from({ length: Math.abs(sum) }, () => ({ ...change, change: sum > 0 ? (1 as const) : (-1 as const) })),
    )
    .sort((one, other) => compare(one.day, other.day) || one.change - other.change || compare(keyOf(one), keyOf(other)));
}

/** By code unit: the same order on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
