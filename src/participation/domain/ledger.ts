import type { CalendarDay } from '../../shared/index.js';

/**
 * What a person's state in a unit, or in a course as a whole, may be; a person who is counted is in exactly one of them. A unit ends
 * with `completed`. A course is entered with its certificate, which may still be renewed while it is `expiring` and then is `expired`.
 */
export const STATES = ['enrolled', 'in_progress', 'completed', 'expiring', 'expired'] as const;

export type State = (typeof STATES)[number];

/**
 * What has happened at a place, and stays written there whoever works there now: somebody completed it here, somebody in it went to work
 * elsewhere, somebody in it left the network. Sums of these are counts of events; the difference of two days is what happened between.
 */
export const MARKS = ['trained', 'moved', 'left'] as const;

export type Mark = (typeof MARKS)[number];

/** Where somebody works and as what, on a day. */
export interface Place {
  readonly municipality: string; // ISTAT code
  readonly organisation: string;
  readonly profession: string;
}

/** One entry: somebody came into a state or out of it, on a day; or a mark was set, or taken back. */
export interface Change extends Place {
  readonly unit: string; // its slug, or `ofCourse(slug)`
  readonly state: State | Mark;
  readonly day: CalendarDay;
  readonly change: 1 | -1;
}

/** How the ledger names a course as a whole: no unit can be called so. */
export const ofCourse = (slug: string): string => `course/${slug}`;

/** Whether somebody in this state has done what was asked, whatever has become of the certificate since. */
export const isTrained = (state: State): boolean => STATES.indexOf(state) >= STATES.indexOf('completed');

export const samePlace = (one: Place | null, other: Place | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.municipality === other.municipality &&
    one.organisation === other.organisation &&
    one.profession === other.profession);
