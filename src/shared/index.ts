export { addDays, addMonths, isCalendarDay, romeDay, type CalendarDay } from './calendar-day.js';
export { DomainError, NotFound, Refused, Unauthorised } from './domain-error.js';
export { LANGUAGES, type Language, type Say, type SayValues } from './say.js';
