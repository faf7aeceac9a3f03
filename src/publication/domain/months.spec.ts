import { monthOver, monthsWithout } from './months.js';

describe('The grid of months', () => {
  it.each([
    { today: '2026-12-01', over: '2026-11-30' },
    { today: '2026-11-30', over: '2026-10-31' }, // a month is over when its last day is
    { today: '2028-03-31', over: '2028-02-29' },
    { today: '2027-01-15', over: '2026-12-31' },
  ])('on $today the month over ends on $over', ({ today, over }) => expect(monthOver(today)).toBe(over));

  it.each([
    { newest: '2026-09-30', today: '2026-12-01', ends: ['2026-10-31', '2026-11-30'] },
    { newest: '2026-11-30', today: '2026-12-31', ends: [] },
    { newest: '2027-12-31', today: '2028-03-01', ends: ['2028-01-31', '2028-02-29'] },
  ])('after $newest, on $today, $ends are to be made', ({ newest, today, ends }) =>
    expect(monthsWithout(newest, today)).toEqual(ends),
  );

  it('begins with a year', () => {
    const ends = monthsWithout(null, '2026-12-01');
    expect([ends.length, ends[0], ends.at(-1)]).toEqual([12, '2025-12-31', '2026-11-30']);
  });
});
