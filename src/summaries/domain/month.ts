import { addDays, type CalendarDay } from '../../shared/index.js';

/** A month that is over. */
export interface Month {
  readonly name: string; // 2027-03
  readonly before: CalendarDay; // the last day before it
  readonly last: CalendarDay;
}

/** The month before the one that this day is in. */
export function monthBefore(today: CalendarDay): Month {
  const last = addDays(`${today.slice(0, 7)}-01`, -1);
  return { name: last.slice(0, 7), before: addDays(`${last.slice(0, 7)}-01`, -1), last };
}

const FROM_HOUR = 9; // Europe/Rome
const TO_HOUR = 18;

/** Whether mails go out at this hour of Rome’s clocks: from nine to six. */
export const isDaytime = (hour: number): boolean => hour >= FROM_HOUR && hour < TO_HOUR;
