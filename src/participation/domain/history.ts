import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';

const MONTHS = 12;

/**
 * The days a year's curve is drawn through: the ends of the eleven months before, and the day itself. A fixed grid, so that two
 * curves of the same months have the same points (conventions, § 5).
 */
export function yearUpTo(day: CalendarDay): CalendarDay[] {
  const first = `${day.slice(0, 7)}-01`;
  const ends = Array.from({ length: MONTHS - 1 }, (_, back) => addDays(addMonths(first, -back), -1));
  return [...ends.reverse(), day];
}
