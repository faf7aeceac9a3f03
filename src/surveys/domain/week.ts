import { addDays, type CalendarDay } from '../../shared/index.js';

const WEEK = 7 * 86_400_000; // milliseconds

/** The week of a day as ISO 8601 writes it, such as `2027-W03`: all that is kept of when somebody answered. Weeks begin on Monday. */
export function isoWeek(day: CalendarDay): string {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - sinceMonday); // a week belongs to the year of its Thursday
  const year = thursday.slice(0, 4);
  const number = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / WEEK) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
