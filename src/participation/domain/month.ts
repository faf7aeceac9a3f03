import { addMonths, type CalendarDay } from '../../shared/index.js';
import { certifiedIn, isState, sumOf } from './path.js';

/** The month up to a day, and the one after it. */
export interface Months {
  readonly before: CalendarDay; // the figures of this day are those to compare with
  readonly day: CalendarDay;
  readonly ahead: CalendarDay;
}

/** A month back and a month on, by the calendar. */
export const monthsAbout = (day: CalendarDay): Months => ({ before: addMonths(day, -1), day, ahead: addMonths(day, 1) });

export interface Figure {
  readonly unit: string;
  readonly state: string; // or a mark
  readonly people: number;
}

/** The same figures on three days. */
export interface ThreeDays {
  readonly before: readonly Figure[];
  readonly now: readonly Figure[];
  readonly ahead: readonly Figure[] | null; // null: asked of a day that is over, of which nothing is to be done
}

/** What has changed in a month, and what falls due in the next. */
export interface Month {
  readonly enrolled: number; // people
  readonly change: number; // more of them than a month ago; negative: fewer
  readonly unitsCompleted: number; // units, by people who worked here when they did
  readonly certificates: number; // issued for the first time to people who worked here
  readonly certified: number; // people who hold one that is valid or may still be renewed
  readonly ending: number | null; // of these, certificates whose last day of validity is in the month to come, if nobody renews them
  readonly renewable: number; // people whose certificate has ended and may still be renewed
}

/**
 * What a month was. What happened is a difference of marks, corrections taken off; what falls due is already written in the ledger,
 * dated ahead.
 *
 * @param course as the ledger names it; null: there is none
 * @param first slugs of the first step's units: everybody who is enrolled is in one of them
 * @param units slugs of all
 */
export function monthOf(
  { before, now, ahead }: ThreeDays,
  {
    course,
    first,
    units,
  }: { readonly course: string | null; readonly first: readonly string[]; readonly units: readonly string[] },
): Month {
  const enrolled = (figures: readonly Figure[]) => sumOf(figures, ({ unit, state }) => first.includes(unit) && isState(state));
  const marks = (figures: readonly Figure[], of: readonly string[]) =>
    sumOf(figures, ({ unit, state }) => state === 'trained' && of.includes(unit));
  const inState = (figures: readonly Figure[], wanted: string) =>
    sumOf(figures, ({ unit, state }) => unit === course && state === wanted);
  const ofCourse = course === null ? [] : [course];
  return {
    enrolled: enrolled(now),
    change: enrolled(now) - enrolled(before),
    unitsCompleted: marks(now, units) - marks(before, units),
    certificates: marks(now, ofCourse) - marks(before, ofCourse),
    certified: certifiedIn(now, course),
    ending: ahead && inState(now, 'completed') - inState(ahead, 'completed'),
    renewable: inState(now, 'expiring'),
  };
}

/** How many were trained here: got the course's certificate while they worked here, wherever they work now. */
export const trainedHere = (figures: readonly Figure[], course: string | null): number =>
  sumOf(figures, ({ unit, state }) => unit === course && state === 'trained');
