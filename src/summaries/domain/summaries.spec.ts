import { headlines } from './headlines.js';
import { isDaytime, monthBefore } from './month.js';

describe('monthBefore', () => {
  it.each([
    { today: '2027-04-01', name: '2027-03', before: '2027-02-28', last: '2027-03-31' },
    { today: '2027-04-30', name: '2027-03', before: '2027-02-28', last: '2027-03-31' },
    { today: '2028-03-15', name: '2028-02', before: '2028-01-31', last: '2028-02-29' },
    { today: '2027-01-01', name: '2026-12', before: '2026-11-30', last: '2026-12-31' },
  ])('of $today: $name', ({ today, ...month }) => expect(monthBefore(today)).toEqual(month));
});

describe('isDaytime', () => {
  it.each([
    { hour: 8, is: false },
    { hour: 9, is: true },
    { hour: 17, is: true },
    { hour: 18, is: false },
  ])('$hour: $is', ({ hour, is }) => expect(isDaytime(hour)).toBe(is));
});

describe('headlines', () => {
  const figure = (municipality: string, state: string, people: number, unit = 'course/c') => ({
    municipality,
    unit,
    state,
    people,
  });
  const known = {
    course: 'course/c',
    now: [
      figure('a', 'completed', 5),
      figure('a', 'expiring', 2),
      figure('a', 'expired', 4),
      figure('a', 'trained', 9),
      figure('b', 'completed', 7),
      figure('a', 'completed', 30, 'riconoscere'),
    ],
    before: [figure('a', 'trained', 6)],
    targets: new Map([['a', 10]]),
  };

  it.each([
    { municipalities: ['a'], is: { trained: 7, target: 10, completed: 3, toRenew: 2 } },
    { municipalities: ['a', 'b'], is: { trained: 14, target: 10, completed: 3, toRenew: 2 } },
    { municipalities: ['b'], is: { trained: 7, target: null, completed: 0, toRenew: 0 } }, // unknown stays unknown
    { municipalities: [], is: { trained: 0, target: null, completed: 0, toRenew: 0 } },
  ])('of $municipalities', ({ municipalities, is }) => expect(headlines(known, municipalities)).toEqual(is));
});
