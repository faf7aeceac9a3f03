import * as fc from 'fast-check';
import { scaleScore } from './scales.js';

const SEVEN = { low: 1, high: 7, reversed: [2] };

describe('scaleScore', () => {
  it.each([
    { name: 'one of five left out, the third reversed', values: [6, 5, 2, null, 7], is: 6 },
    { name: 'two of five left out', values: [6, null, null, 4, 7], is: null },
    { name: 'two of ten left out', values: [6, 6, 2, 6, 6, 6, 6, 6, null, null], is: 6 },
    { name: 'three of fourteen left out', values: [null, null, null, ...Array.from({ length: 11 }, () => 4)], is: null },
    { name: 'the reversed one left out', values: [6, 6, null, 6, 6], is: 6 },
    { name: 'one item', values: [3], is: 3 },
    { name: 'no item answered', values: [null], is: null },
    { name: 'no item', values: [], is: null },
  ])('$name: $is', ({ values, is }) => expect(scaleScore(values, SEVEN)).toBe(is));

  it('reversed throughout is the same distance from the other end', () => {
    const values = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (given) => {
        const reversed = given.map((_, at) => at);
        const [forth, back] = [scaleScore(given, { ...SEVEN, reversed: [] })!, scaleScore(given, { ...SEVEN, reversed })!];
        expect(back).toBeCloseTo(8 - forth, 12);
      }),
    );
  });
});
