import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';
import { graceUntil, validUntil } from './validity.js';

/** Which certificates to look for by the end of their validity: within so many days, over but still renewable, over for good. */
export const DUES = ['30', '60', '90', 'grace', 'expired'] as const;

export type Due = (typeof DUES)[number];

/** Days, both included. */
export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** The days from which a certificate counts that is due in this way today; without one, any day. */
export function countedOn(due: Due | undefined, today: CalendarDay): Days {
  if (due === undefined) return { from: FIRST, to: LAST };
  const ended = lastCounted(addDays(today, -1)); // whoever counts from this day or before is not valid any more
  const over = lastWithGraceUntil(addDays(today, -1));
  if (due === 'expired') return { from: FIRST, to: over };
  if (due === 'grace') return { from: addDays(over, 1), to: ended };
  return { from: addDays(ended, 1), to: lastCounted(addDays(today, Number(due))) };
}

/** The last day from which a certificate may count that is valid to this day and no longer: after a 28 February that may be the 29th. */
function lastCounted(until: CalendarDay): CalendarDay {
  let day = addMonths(until, -12);
  while (validUntil(addDays(day, 1)) <= until) day = addDays(day, 1);
  return day;
}

function lastWithGraceUntil(until: CalendarDay): CalendarDay {
  let day = addMonths(addDays(until, -62), -12);
  while (graceUntil(validUntil(addDays(day, 1))) <= until) day = addDays(day, 1);
  return day;
}
