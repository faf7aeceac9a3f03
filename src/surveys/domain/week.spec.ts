import { isoWeek } from './week.js';

describe('The week of a day', () => {
  it.each([
    { day: '2027-01-01', week: '2026-W53' }, // a Friday: of the year before
    { day: '2027-01-04', week: '2027-W01' },
    { day: '2027-01-10', week: '2027-W01' },
    { day: '2027-01-11', week: '2027-W02' },
    { day: '2024-12-30', week: '2025-W01' }, // a Monday: of the year after
    { day: '2026-11-30', week: '2026-W49' },
  ])('of $day is $week', ({ day, week }) => {
    expect(isoWeek(day)).toBe(week);
  });
});
