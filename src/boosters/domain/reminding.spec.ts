import { callsOn, isDaytime } from './reminding.js';

describe('isDaytime', () => {
  it.each([
    { at: '2027-02-05T07:59:59Z', is: false }, // 8:59 in Rome
    { at: '2027-02-05T08:00:00Z', is: true },
    { at: '2027-02-05T16:59:59Z', is: true }, // 17:59
    { at: '2027-02-05T17:00:00Z', is: false },
    { at: '2027-07-05T07:00:00Z', is: true }, // summer: nine already
    { at: '2027-07-05T16:00:00Z', is: false },
  ])('$at: $is', ({ at, is }) => expect(isDaytime(new Date(at))).toBe(is));
});

describe('callsOn', () => {
  const calls = callsOn('2027-02-05');

  it('has a first and a repeat for each of the four', () => {
    expect(calls.map(({ day, reminder }) => `${day} ${reminder}`)).toEqual(
      [7, 30, 90, 365].flatMap((day) => [`${day} first`, `${day} repeat`]),
    );
  });

  it('a first one: due today or within the last week', () => {
    expect(calls[0]).toEqual({
      day: 7,
      reminder: 'first',
      completedFrom: '2027-01-23',
      completedTo: '2027-01-29',
      firstSentBy: null,
      mutable: true,
    });
  });

  it('a repeat: a week after the first', () => expect(calls[1]).toMatchObject({ reminder: 'repeat', firstSentBy: '2027-01-29' }));

  it('the yearly one: as long as it may be done, also to who has muted the others', () => {
    expect(calls[6]).toMatchObject({ day: 365, completedFrom: '2025-12-06', completedTo: '2026-02-05', mutable: false });
  });
});
