import type { CalendarDay } from '../../shared/index.js';
import type { Place, State } from './ledger.js';

/** All that decides where a person stands, as the features above keep it: the ledger follows from this and from nothing else. */
export interface Facts {
  readonly memberships: readonly Working[]; // oldest first
  readonly openings: readonly Opening[]; // at least those of the professions above
  readonly deeds: readonly Deed[]; // in the order in which they happened
  readonly certificates: readonly Certified[]; // oldest first
}

/** Where somebody worked, from a day to a day, both included; null while it lasts. */
export interface Working extends Place {
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay | null;
}

/** From this day a unit is part of the course of a profession. */
export interface Opening {
  readonly unit: string;
  readonly profession: string;
  readonly openedOn: CalendarDay;
}

/** Somebody began a unit, completed it, or somebody who knew better corrected what had been written. */
export interface Deed {
  readonly unit: string;
  readonly on: CalendarDay;
  readonly what: 'begun' | 'completed' | { readonly corrected: State };
}

/** A certificate or its renewal: it counts from a day, may be renewed for some time after its end, and may be revoked. */
export interface Certified {
  readonly course: string;
  readonly on: CalendarDay;
  readonly validUntilOn: CalendarDay; // last day
  readonly graceUntilOn: CalendarDay; // last day
  readonly revokedOn: CalendarDay | null;
}
