import { citation } from './citation.js';

const source = { title: 'La violenza', publisher: 'Istat', checkedOn: '2026-11-22', kind: 'statistics' };

describe('citation', () => {
  it.each([
    { name: 'a dated work', given: { ...source, year: 2026 }, is: 'La violenza, Istat, 2026' },
    { name: 'a page without a year', given: source, is: 'La violenza, Istat' },
  ])('$name: $is', ({ given, is }) => expect(citation(given)).toBe(is));
});
