import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';

const VALID_MONTHS = 12;
const GRACE_DAYS = 60;

/** Whether a certificate still counts, and until when; both days are the last of their period. */
export interface Standing {
  readonly state: 'valid' | 'grace' | 'expired';
  readonly validUntilOn: CalendarDay;
  readonly graceUntilOn: CalendarDay;
}

/** The last day of validity: twelve months later, and the 28th for who completed on 29 February. */
export function validUntil(completedOn: CalendarDay): CalendarDay {
  return addMonths(completedOn, VALID_MONTHS);
}

/** The last day on which a certificate may still be renewed. */
export function graceUntil(validUntilOn: CalendarDay): CalendarDay {
  return addDays(validUntilOn, GRACE_DAYS);
}

/** Valid until the day that was printed, then sixty days of grace to do the recall, then expired. */
export function standing(validUntilOn: CalendarDay, today: CalendarDay): Standing {
  const graceUntilOn = graceUntil(validUntilOn);
  const state = today <= validUntilOn ? 'valid' : today <= graceUntilOn ? 'grace' : 'expired';
  return { state, validUntilOn, graceUntilOn };
}
