import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';

/** A stretch of time that kept counts are read for: from the first period to the last one, both included. */
export interface Span {
  readonly grain: 'year' | 'half' | 'month' | 'day';
  readonly first: string; // 2027, 2027-H1, 2027-03 or 2027-03-10; '' is before every other
  readonly last: string;
  readonly upTo: CalendarDay; // the first of the days that it is part of: of all later ones it is too
}

/**
 * The fewest stretches that lead from the beginning to each of these days in turn: what is the sum of a day is the sum of all stretches up
 * to it. Nothing is in two of them, so figures of several days cost little more than those of the last.
 *
 * @param days each once, in order
 */
export function spansTo(days: readonly CalendarDay[]): Span[] {
  return days.flatMap((upTo, index) => {
    const spans = index === 0 ? fromTheBeginning(upTo) : between(addDays(days[index - 1]!, 1), upTo);
    return spans.filter(({ first, last }) => first <= last).map((span) => ({ ...span, upTo }));
  });
}

type Stretch = Omit<Span, 'upTo'>;

/** Whole years, the first half of the day's own year when it is over, then what is left. */
function fromTheBeginning(upTo: CalendarDay): Stretch[] {
  const year = addDays(upTo, 1).slice(0, 4); // the one that is not whole yet
  const july = `${year}-07-01`;
  const isHalf = addDays(upTo, 1) >= july;
  return [
    { grain: 'year', first: '', last: String(Number(year) - 1).padStart(4, '0') },
    ...(isHalf ? [{ grain: 'half' as const, first: `${year}-H1`, last: `${year}-H1` }] : []),
    ...between(isHalf ? july : `${year}-01-01`, upTo),
  ];
}

/** Days up to the end of the month in which it begins, whole months, days of the month in which it ends; both days included. */
function between(from: CalendarDay, to: CalendarDay): Stretch[] {
  if (from > to) return [];
  const firstWhole = isFirst(from) ? from : addMonths(firstOfMonth(from), 1);
  const afterWhole = firstOfMonth(addDays(to, 1)); // of the month that is not whole any more
  if (afterWhole <= firstWhole) return [{ grain: 'day', first: from, last: to }];
  return [
    { grain: 'day', first: from, last: addDays(firstWhole, -1) },
    { grain: 'month', first: monthOf(firstWhole), last: monthOf(addDays(afterWhole, -1)) },
    { grain: 'day', first: afterWhole, last: to },
  ];
}

const monthOf = (day: CalendarDay): string => day.slice(0, 7);
const firstOfMonth = (day: CalendarDay): CalendarDay => `${monthOf(day)}-01`;
const isFirst = (day: CalendarDay): boolean => day === firstOfMonth(day);
