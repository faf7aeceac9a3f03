import { addDays, romeHour, type CalendarDay } from '../../shared/index.js';
import { DAYS, YEARLY, type Day } from './calendar.js';

/** A booster is called to mind when it falls due, and once more a week later. */
export type Reminder = 'first' | 'repeat';

const FROM_HOUR = 9; // Europe/Rome
const TO_HOUR = 18;
const AGAIN_AFTER = 7; // days from the first
const YEARLY_LASTS = 61; // days after its due one: the grace, and one more where a 29 February lies between

/** Whether mails go out at this moment: from nine to six, on Rome's clocks. */
export function isDaytime(at: Date): boolean {
  const hour = romeHour(at);
  return hour >= FROM_HOUR && hour < TO_HOUR;
}

/** Whom to look for today: people whose certificate counts from one of these days, both included. */
export interface Call {
  readonly day: Day;
  readonly reminder: Reminder;
  readonly completedFrom: CalendarDay;
  readonly completedTo: CalendarDay;
  readonly firstSentBy: CalendarDay | null; // a repeat: the first went on this day or before
  readonly mutable: boolean; // left out for who has muted reminders: all but the yearly one
}

/**
 * The calls of a day. A first reminder goes on the due day, or as soon as a server runs again within the week; who was due long
 * before boosters began gets no mail. The yearly one is called to mind for as long as it may be done; to the day, its certificate says that.
 */
export function callsOn(today: CalendarDay): Call[] {
  return DAYS.flatMap((day) => {
    const lasts = day === YEARLY ? YEARLY_LASTS : AGAIN_AFTER - 1;
    const due = (ago: number) => addDays(today, -day - ago);
    const about = { day, completedTo: due(0), mutable: day !== YEARLY };
    return [
      { ...about, reminder: 'first' as const, completedFrom: due(lasts), firstSentBy: null },
      {
        ...about,
        reminder: 'repeat' as const,
        completedFrom: due(lasts + 2 * AGAIN_AFTER),
        firstSentBy: addDays(today, -AGAIN_AFTER),
      },
    ];
  });
}
