import { monthOf, monthsAbout, trainedHere, type Figure } from './month.js';

const figure = (unit: string, state: string, people: number): Figure => ({ unit, state, people });
const about = { course: 'course/c', first: ['uno'], units: ['uno', 'due'] };

describe('monthsAbout', () => {
  it.each([
    { day: '2027-03-10', before: '2027-02-10', ahead: '2027-04-10' },
    { day: '2027-03-31', before: '2027-02-28', ahead: '2027-04-30' },
  ])('$day: from $before to $ahead', (months) => expect(monthsAbout(months.day)).toEqual(months));
});

describe('monthOf', () => {
  it('of nobody is nothing', () =>
    expect(monthOf({ before: [], now: [], ahead: [] }, about)).toEqual({
      enrolled: 0,
      change: 0,
      unitsCompleted: 0,
      certificates: 0,
      certified: 0,
      ending: 0,
      renewable: 0, // prettier-ignore
    }));

  it.each([
    { what: 'who is enrolled, and how many more', before: [figure('uno', 'enrolled', 5)], now: [figure('uno', 'enrolled', 4), figure('uno', 'completed', 3), figure('due', 'enrolled', 7)], is: { enrolled: 7, change: 2 } }, // prettier-ignore
    {
      what: 'fewer than before',
      before: [figure('uno', 'enrolled', 5)],
      now: [figure('uno', 'enrolled', 4)],
      is: { enrolled: 4, change: -1 },
    },
    { what: 'units completed, of all', before: [figure('uno', 'trained', 2)], now: [figure('uno', 'trained', 4), figure('due', 'trained', 1)], is: { enrolled: 0, unitsCompleted: 3 } }, // prettier-ignore
    { what: 'certificates issued, whoever has left since', before: [figure('course/c', 'trained', 2)], now: [figure('course/c', 'trained', 5)], is: { certificates: 3, certified: 0 } }, // prettier-ignore
    { what: 'certificates that end and are renewed by nobody', before: [], now: [figure('course/c', 'completed', 9), figure('course/c', 'expiring', 2)], ahead: [figure('course/c', 'completed', 5), figure('course/c', 'expiring', 4), figure('course/c', 'expired', 2)], is: { certified: 11, ending: 4, renewable: 2 } }, // prettier-ignore
    {
      what: 'of a day that is over nothing falls due',
      before: [],
      now: [figure('course/c', 'completed', 9)],
      ahead: null,
      is: { ending: null },
    },
  ])('$what', ({ before, now, ahead = [], is }) => expect(monthOf({ before, now, ahead }, about)).toMatchObject(is));
});

describe('trainedHere', () => {
  it('counts marks of the course, not people', () =>
    expect(
      trainedHere([figure('course/c', 'trained', 3), figure('course/c', 'completed', 1), figure('uno', 'trained', 8)], 'course/c'),
    ).toBe(3));
});
