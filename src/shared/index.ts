export { BASE32, base32, groupCode, readBase32 } from './base32.js';
export { addDays, addMonths, endOfRomeDay, isCalendarDay, romeDay, romeHour, type CalendarDay } from './calendar-day.js';
export { DomainError, NotFound, Refused, Unauthorised } from './domain-error.js';
export { dayInWords, hourInWords, momentInWords, shortMonth } from './in-words.js';
export { namePatterns } from './name-patterns.js';
export { isLanguage, LANGUAGES, LOCALES, type Language, type Say, type SayValues } from './say.js';
export { plainLetters } from './plain-letters.js';
export { randomFrom, shuffle, type Random } from './random.js';
