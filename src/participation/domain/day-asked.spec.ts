import { dayAsked } from './day-asked.js';

describe('dayAsked', () => {
  it.each([
    { typed: '', day: '2027-03-10', refused: null },
    { typed: '2027-03-10', day: '2027-03-10', refused: null },
    { typed: '1/2/2027', day: '2027-02-01', refused: null },
    { typed: '2027-03-11', day: '2027-03-10', refused: 'ahead' },
    { typed: '31 febbraio', day: '2027-03-10', refused: 'no-day' },
    { typed: '2027-02-31', day: '2027-03-10', refused: 'no-day' },
  ])('«$typed» on 2027-03-10 is $day, refused: $refused', ({ typed, ...is }) => expect(dayAsked(typed, '2027-03-10')).toEqual(is));
});
