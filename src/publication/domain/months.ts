import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';

/** The first edition there is may look back so many months; before it nothing was published. */
const FIRST = 12;

/** The last day of the month that is over, on this day. */
export const monthOver = (today: CalendarDay): CalendarDay => addDays(`${today.slice(0, 7)}-01`, -1);

/** Last days of the months that have no edition yet, in order: those after the newest one, until the month that is over. */
export function monthsWithout(newest: CalendarDay | null, today: CalendarDay): CalendarDay[] {
  const last = monthOver(today);
  const ends: CalendarDay[] = [];
  for (let end = newest === null ? endOf(last, 1 - FIRST) : endOf(newest, 1); end <= last; end = endOf(end, 1)) ends.push(end);
  return ends;
}

/** The last day of the month so many months later. */
const endOf = (day: CalendarDay, months: number): CalendarDay => addDays(addMonths(`${day.slice(0, 7)}-01`, months + 1), -1);
