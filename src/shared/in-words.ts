import type { CalendarDay } from './calendar-day.js';
import { LANGUAGES, LOCALES, type Language } from './say.js';

/** One formatter for each language, made once: making one costs more than a thousand uses. */
function formatters(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, new Intl.DateTimeFormat(LOCALES[language], options)])) as Record<
    Language,
    Intl.DateTimeFormat
  >;
}

const DAYS = formatters({ dateStyle: 'long', timeZone: 'UTC' });
const MONTHS = formatters({ month: 'short', year: '2-digit', timeZone: 'UTC' });
const MOMENTS = formatters({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });
const HOURS = formatters({ timeStyle: 'short', timeZone: 'Europe/Rome' });

/** A day as people write it: “10 marzo 2027”, “10 March 2027”. */
export const dayInWords = (day: CalendarDay, language: Language): string => DAYS[language].format(new Date(day));

/** The month of a day as a chart has room for it: “mar 27”, “Mar 27”. */
export const shortMonth = (day: CalendarDay, language: Language): string => MONTHS[language].format(new Date(day));

/** A moment on Rome's clocks: “10 marzo 2027 alle ore 14:05”, “10 March 2027 at 14:05”. */
export const momentInWords = (at: Date, language: Language): string => MOMENTS[language].format(at);

/** The hour on Rome's clocks: “14:05”. */
export const hourInWords = (at: Date, language: Language): string => HOURS[language].format(at);
