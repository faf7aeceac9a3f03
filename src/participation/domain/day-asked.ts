import type { CalendarDay } from '../../shared/index.js';
import { readDay } from './headcount-lines.js';

/** The day that figures are asked for, and why it is another than the one that was typed. */
export interface DayAsked {
  readonly day: CalendarDay;
  readonly refused: 'no-day' | 'ahead' | null;
}

/** Nothing asked is today. What is no day, and a day to come, of which nothing can be known, are refused: then too it is today. */
export function dayAsked(typed: string, today: CalendarDay): DayAsked {
  if (typed === '') return { day: today, refused: null };
  const day = readDay(typed);
  if (day === null) return { day: today, refused: 'no-day' };
  return day > today ? { day: today, refused: 'ahead' } : { day, refused: null };
}
