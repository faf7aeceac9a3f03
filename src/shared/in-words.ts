import type { CalendarDay } from './calendar-day.js';
import type { Language } from './say.js';

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

/** A day as people write it: “10 marzo 2027”, “10 March 2027”. */
export function dayInWords(day: CalendarDay, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** A moment on Rome's clocks: “10 marzo 2027 alle ore 14:05”, “10 March 2027 at 14:05”. */
export function momentInWords(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(at);
}

/** The hour on Rome's clocks: “14:05”. */
export function hourInWords(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone: 'Europe/Rome' }).format(at);
}
