import { dayInWords, hourInWords, momentInWords } from './in-words.js';

describe('in words', () => {
  it.each([
    { language: 'it', day: '10 marzo 2027', moment: '10 marzo 2027 alle ore 15:05', hour: '15:05' },
    { language: 'en', day: '10 March 2027', moment: '10 March 2027 at 15:05', hour: '15:05' },
  ] as const)('$language: $moment', ({ language, day, moment, hour }) => {
    const at = new Date('2027-03-10T14:05:00Z');
    expect(dayInWords('2027-03-10', language)).toBe(day);
    expect(momentInWords(at, language)).toBe(moment);
    expect(hourInWords(at, language)).toBe(hour);
  });

  it('follows the clocks of Rome into summer', () => {
    expect(hourInWords(new Date('2027-07-10T14:05:00Z'), 'it')).toBe('16:05');
  });
});
