import { graceUntil, validUntil } from './validity.js';

describe('validUntil', () => {
  it.each([
    { completedOn: '2027-03-10', last: '2028-03-10' },
    { completedOn: '2028-02-29', last: '2029-02-28' },
    { completedOn: '2027-02-28', last: '2028-02-28' }, // not the 29th: twelve months, not the end of the month
    { completedOn: '2027-12-31', last: '2028-12-31' },
  ])('completed $completedOn: to $last', ({ completedOn, last }) => expect(validUntil(completedOn)).toBe(last));
});

describe('graceUntil', () => {
  it.each([
    { validUntilOn: '2028-03-10', last: '2028-05-09' },
    { validUntilOn: '2029-02-28', last: '2029-04-29' },
  ])('valid to $validUntilOn: to $last', ({ validUntilOn, last }) => expect(graceUntil(validUntilOn)).toBe(last));
});
