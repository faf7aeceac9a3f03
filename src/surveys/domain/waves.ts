import { addDays, type CalendarDay } from '../../shared/index.js';

/** When people are asked: before the first unit, after the last, and on day 90 (pedagogy, § 1). */
export const WAVES = ['before', 'after', 'later'] as const;

export type Wave = (typeof WAVES)[number];

const AFTER_WITHIN = 30; // days from the completion of the course: an answer given later tells what was kept, not what was learnt
const LATER = { from: 90, to: 120 }; // days

/** How far somebody is in their course. */
export interface Standing {
  readonly begun: boolean; // any part of it
  readonly completedOn: CalendarDay | null;
}

/**
 * What somebody may be asked on a day. Before only while nothing of the course was seen, after within 30 days of its completion, later
 * from day 90 to day 120.
 *
 * @returns null when nothing is asked
 */
export function waveOn({ begun, completedOn }: Standing, today: CalendarDay): Wave | null {
  if (completedOn === null) return begun ? null : 'before';
  if (today < completedOn) return null;
  if (today < addDays(completedOn, AFTER_WITHIN)) return 'after';
  return today >= addDays(completedOn, LATER.from) && today <= addDays(completedOn, LATER.to) ? 'later' : null;
}
