import { yearUpTo } from './history.js';

describe('yearUpTo', () => {
  it('has the ends of eleven months and the day', () => {
    expect(yearUpTo('2027-03-10')).toEqual([
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-10',
    ]);
  });

  it.each([
    { day: '2028-03-31', before: '2028-02-29' },
    { day: '2027-03-01', before: '2027-02-28' },
  ])('before $day comes $before', ({ day, before }) => expect(yearUpTo(day).slice(-2)).toEqual([before, day]));
});
