import { namePatterns } from './name-patterns.js';

describe('namePatterns', () => {
  it.each([
    { search: 'Conti', patterns: ['conti%'] },
    { search: ' marta  CONTI ', patterns: ['marta%', 'conti%'] },
    { search: 'Niccolò D’Amico', patterns: ['niccol_%', 'd_amico%'] },
    { search: 'Anna-Maria', patterns: ['anna_maria%'] },
    { search: '50% _', patterns: ['50%'] },
    { search: '%', patterns: [] },
    { search: '', patterns: [] },
  ])('$search: $patterns', ({ search, patterns }) => expect(namePatterns(search)).toEqual(patterns));
});
