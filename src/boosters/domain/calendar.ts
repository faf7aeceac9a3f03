import { addDays, type CalendarDay } from '../../shared/index.js';

/** Days after the completion of the course on which a booster falls due (pedagogy, § 10). */
export const DAYS = [7, 30, 90, 365] as const;

export type Day = (typeof DAYS)[number];

/** The booster that renews the certificate. */
export const YEARLY: Day = 365;

const ON_TIME = 7; // days from the due one; then whoever has not done it is reminded once more

/** Whether somebody may do a booster. */
export type State =
  | 'not_yet'
  | 'due'
  | 'done' // within a week from its day
  | 'done_late'
  | 'over'; // the yearly one, after the grace of its certificate: it renews nothing any more

export interface Standing {
  readonly state: State;
  readonly dueOn: CalendarDay; // from this day
  readonly untilOn: CalendarDay | null; // the yearly one: to this day, included
  readonly doneOn: CalendarDay | null;
}

interface Facts {
  readonly day: Day;
  readonly completedOn: CalendarDay; // the day the certificate counts from
  readonly graceUntilOn: CalendarDay; // the last day on which that certificate may be renewed
  readonly doneOn: CalendarDay | null;
}

/** The day on which a booster falls due: calendar days, so no change of the clocks moves it. */
export const dueOn = (completedOn: CalendarDay, day: Day): CalendarDay => addDays(completedOn, day);

/** How a booster stands on a day. Only the yearly one ends. */
export function standing({ day, completedOn, graceUntilOn, doneOn }: Facts, today: CalendarDay): Standing {
  const due = dueOn(completedOn, day);
  const untilOn = day === YEARLY ? graceUntilOn : null;
  return { state: stateOf(due, untilOn, doneOn, today), dueOn: due, untilOn, doneOn };
}

function stateOf(due: CalendarDay, untilOn: CalendarDay | null, doneOn: CalendarDay | null, today: CalendarDay): State {
  if (doneOn !== null) return doneOn <= addDays(due, ON_TIME) ? 'done' : 'done_late';
  if (today < due) return 'not_yet';
  return untilOn !== null && today > untilOn ? 'over' : 'due';
}
