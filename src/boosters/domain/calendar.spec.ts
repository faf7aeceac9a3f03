import { DAYS, dueOn, standing, type Day } from './calendar.js';

describe('dueOn', () => {
  it('is the worked example', () => {
    expect(DAYS.map((day) => dueOn('2027-01-29', day))).toEqual(['2027-02-05', '2027-02-28', '2027-04-29', '2028-01-29']);
  });

  it.each([
    { completedOn: '2027-03-22', day: 7, due: '2027-03-29' }, // across the change of the clocks
    { completedOn: '2028-02-29', day: 365, due: '2029-02-28' },
    { completedOn: '2027-03-10', day: 365, due: '2028-03-09' }, // across a 29 February: a day before the validity ends
  ] as const)('$completedOn and $day days: $due', ({ completedOn, day, due }) => expect(dueOn(completedOn, day)).toBe(due));
});

describe('standing', () => {
  const stands = (day: Day, today: string, doneOn: string | null = null) =>
    standing({ day, completedOn: '2027-01-29', graceUntilOn: '2028-03-29', doneOn }, today).state;

  it.each<{ name: string; day: Day; today: string; doneOn?: string; state: string }>([
    { name: 'the day before', day: 7, today: '2027-02-04', state: 'not_yet' },
    { name: 'its day', day: 7, today: '2027-02-05', state: 'due' },
    { name: 'a year later: only the yearly one ends', day: 7, today: '2028-06-01', state: 'due' },
    { name: 'done on its day', day: 7, today: '2027-02-05', doneOn: '2027-02-05', state: 'done' },
    { name: 'done a week later', day: 7, today: '2027-03-01', doneOn: '2027-02-12', state: 'done' },
    { name: 'done eight days later', day: 7, today: '2027-03-01', doneOn: '2027-02-13', state: 'done_late' },
    { name: 'the yearly one, the day before', day: 365, today: '2028-01-28', state: 'not_yet' },
    { name: 'the yearly one, its day', day: 365, today: '2028-01-29', state: 'due' },
    { name: 'the yearly one, the last day of grace', day: 365, today: '2028-03-29', state: 'due' },
    { name: 'the yearly one, after the grace', day: 365, today: '2028-03-30', state: 'over' },
    { name: 'the yearly one, done in the grace', day: 365, today: '2029-01-01', doneOn: '2028-03-29', state: 'done_late' },
  ])('$name: $state', ({ day, today, doneOn, state }) => expect(stands(day, today, doneOn)).toBe(state));

  it('says from when, and until when for the yearly one alone', () => {
    const facts = { completedOn: '2027-01-29', graceUntilOn: '2028-03-29', doneOn: null };
    expect(standing({ day: 90, ...facts }, '2027-02-01')).toMatchObject({ dueOn: '2027-04-29', untilOn: null });
    expect(standing({ day: 365, ...facts }, '2027-02-01')).toMatchObject({ dueOn: '2028-01-29', untilOn: '2028-03-29' });
  });
});
