import { abandonedAt } from './closing.js';

const at = (moment: string): Date => new Date(moment);

describe('abandonedAt', () => {
  it.each([
    { name: 'nothing answered', given: [], is: '2027-03-31T08:00:00.000Z' },
    { name: 'answered later', given: ['2027-03-02T09:30:00.000Z', '2027-03-05T10:00:00.000Z'], is: '2027-04-04T10:00:00.000Z' },
    { name: 'in any order', given: ['2027-03-05T10:00:00.000Z', '2027-03-02T09:30:00.000Z'], is: '2027-04-04T10:00:00.000Z' },
    { name: 'a clock that was set back', given: ['2027-03-01T07:00:00.000Z'], is: '2027-03-31T08:00:00.000Z' },
  ])('$name: thirty days on', ({ given, is }) =>
    expect(abandonedAt(at('2027-03-01T08:00:00.000Z'), given.map(at)).toISOString()).toBe(is),
  );
});
