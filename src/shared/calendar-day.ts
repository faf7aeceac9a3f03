/**
 * A day of the calendar in Europe/Rome, written `YYYY-MM-DD`. As text it sorts and compares as days do, and no time zone
 * can move it.
 */
export type CalendarDay = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }); // sv-SE writes YYYY-MM-DD
const ROME_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', hourCycle: 'h23' });
const HOUR = 3_600_000; // milliseconds
const DAY = 86_400_000; // milliseconds; days are counted in UTC, which has no summer time

/** Whether the text is a day that exists: `2027-02-29` is not. */
export function isCalendarDay(text: string): text is CalendarDay {
  return SHAPE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** The day it is in Rome at this moment: 23:30 UTC on 9 July is already 10 July there. */
export function romeDay(at: Date): CalendarDay {
  return ROME.format(at);
}

/** The hour it is in Rome at this moment, 0 to 23: at 16:30 UTC in July it is 18. */
export function romeHour(at: Date): number {
  return Number(ROME_HOUR.format(at));
}

/** The last second of a day in Rome: of 10 March 22:59:59 UTC, of 10 July 21:59:59. */
export function endOfRomeDay(day: CalendarDay): Date {
  const midnight = Date.parse(addDays(day, 1)); // in UTC; Rome is one hour ahead of it, or two
  const next = [2, 1].map((hours) => new Date(midnight - hours * HOUR)).find((at) => romeHour(at) === 0)!;
  return new Date(next.getTime() - 1000);
}

/** So many days later; earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** So many months later, on the same day of the month or on its last one: 2028-02-29 and 12 months give 2029-02-28. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}
