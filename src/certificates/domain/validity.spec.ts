import { standing, validUntil } from './validity.js';

describe('validUntil', () => {
  it.each([
    { completedOn: '2027-03-10', last: '2028-03-10' },
    { completedOn: '2028-02-29', last: '2029-02-28' },
    { completedOn: '2027-02-28', last: '2028-02-28' }, // not the 29th: twelve months, not the end of the month
    { completedOn: '2027-12-31', last: '2028-12-31' },
  ])('completed $completedOn: to $last', ({ completedOn, last }) => expect(validUntil(completedOn)).toBe(last));
});

describe('standing', () => {
  it.each([
    { today: '2027-03-10', state: 'valid' },
    { today: '2028-03-10', state: 'valid' }, // last day included
    { today: '2028-03-11', state: 'grace' },
    { today: '2028-04-01', state: 'grace' },
    { today: '2028-05-09', state: 'grace' }, // sixtieth day
    { today: '2028-05-10', state: 'expired' },
  ])('valid to 2028-03-10, on $today: $state', ({ today, state }) => {
    expect(standing('2028-03-10', today)).toEqual({ state, validUntilOn: '2028-03-10', graceUntilOn: '2028-05-09' });
  });

  it('valid to 28 February: grace to 29 April', () => {
    expect(standing('2029-02-28', '2029-03-01')).toEqual({
      state: 'grace',
      validUntilOn: '2029-02-28',
      graceUntilOn: '2029-04-29',
    });
  });
});
