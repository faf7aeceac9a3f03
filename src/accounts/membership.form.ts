import { z } from 'zod';
import { readDay } from '../participation/index.js';
import { isCalendarDay, type CalendarDay } from '../shared/index.js';
import { bodyFits, placeFields, type Choices } from './person.form.js';

/** A day that was typed, `10/3/2027` or `2027-03-10`, and is not still to come. */
export const pastDay = (today: CalendarDay) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? (readDay(typed) ?? typed.trim()) : ''),
    z
      .string()
      .refine(isCalendarDay, 'accounts.move.day-wrong')
      .refine((day) => !isCalendarDay(day) || day <= today, 'accounts.move.day-ahead'),
  );

/** Where somebody works from a day on. */
export const moveFormFor = (choices: Choices, today: CalendarDay) =>
  z.object({ ...placeFields(choices), fromOn: pastDay(today) }).refine(...bodyFits(choices));

/** From which day somebody works in the network no more. */
export const leaveFormFor = (today: CalendarDay) => z.object({ leftOn: pastDay(today) });
