import { addDays, addMonths, endOfRomeDay, isCalendarDay, romeDay, romeHour } from './calendar-day.js';

describe('isCalendarDay', () => {
  it.each([
    { text: '2028-02-29', is: true },
    { text: '2027-02-29', is: false },
    { text: '2027-2-9', is: false },
    { text: '2027-13-01', is: false },
    { text: '', is: false },
  ])('$text: $is', ({ text, is }) => expect(isCalendarDay(text)).toBe(is));
});

describe('romeDay', () => {
  it.each([
    { at: '2027-07-09T21:59:59Z', day: '2027-07-09' },
    { at: '2027-07-09T22:00:00Z', day: '2027-07-10' }, // summer time: two hours ahead
    { at: '2027-01-09T22:59:59Z', day: '2027-01-09' },
    { at: '2027-01-09T23:00:00Z', day: '2027-01-10' }, // winter: one hour ahead
  ])('$at is $day in Rome', ({ at, day }) => expect(romeDay(new Date(at))).toBe(day));
});

describe('romeHour', () => {
  it.each([
    { at: '2027-07-09T16:30:00Z', hour: 18 },
    { at: '2027-01-09T16:30:00Z', hour: 17 },
    { at: '2027-01-09T23:00:00Z', hour: 0 },
  ])('$at is $hour in Rome', ({ at, hour }) => expect(romeHour(new Date(at))).toBe(hour));
});

describe('endOfRomeDay', () => {
  it.each([
    { day: '2027-07-09', at: '2027-07-09T21:59:59Z' },
    { day: '2028-03-10', at: '2028-03-10T22:59:59Z' },
    { day: '2027-03-28', at: '2027-03-28T21:59:59Z' }, // the day on which the clocks go forward
    { day: '2027-10-31', at: '2027-10-31T22:59:59Z' }, // and back
  ])('$day ends at $at', ({ day, at }) => expect(endOfRomeDay(day)).toEqual(new Date(at)));
});

describe('addDays', () => {
  it.each([
    { from: '2027-01-29', days: 7, to: '2027-02-05' },
    { from: '2027-01-29', days: 365, to: '2028-01-29' },
    { from: '2027-03-27', days: 2, to: '2027-03-29' }, // across the change of the clocks
    { from: '2027-01-01', days: -1, to: '2026-12-31' },
  ])('$from and $days days: $to', ({ from, days, to }) => expect(addDays(from, days)).toBe(to));
});

describe('addMonths', () => {
  it.each([
    { from: '2027-03-10', months: 12, to: '2028-03-10' },
    { from: '2028-02-29', months: 12, to: '2029-02-28' },
    { from: '2027-01-31', months: 1, to: '2027-02-28' },
    { from: '2027-12-15', months: 1, to: '2028-01-15' },
  ])('$from and $months months: $to', ({ from, months, to }) => expect(addMonths(from, months)).toBe(to));
});
