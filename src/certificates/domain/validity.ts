import { addDays, addMonths, type CalendarDay } from '../../shared/index.js';

const VALID_MONTHS = 12;
const GRACE_DAYS = 60;

/** The last day of validity: twelve months later, and the 28th for who completed on 29 February. */
export function validUntil(completedOn: CalendarDay): CalendarDay {
  return addMonths(completedOn, VALID_MONTHS);
}

/** The last day on which a certificate may still be renewed. */
export function graceUntil(validUntilOn: CalendarDay): CalendarDay {
  return addDays(validUntilOn, GRACE_DAYS);
}
