import { correlation, deviationSquares, mean, sampleVariance, wholeUp } from './averages.js';

describe('mean', () => {
  it('is the middle of what was given', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([-4])).toBe(-4);
  });

  it('of equal values is that value, to the last bit, so that they have no spread', () => {
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1); // added up and divided it would be 0.10000000000000002
    expect(deviationSquares([0.1, 0.1, 0.1])).toBe(0);
  });
});

describe('sampleVariance', () => {
  it('divides by one less than there are', () => expect(sampleVariance([2, 4, 6])).toBe(4));
});

describe('deviationSquares', () => {
  it('keeps small differences beside large values', () => {
    const squares = (offset: number) => deviationSquares([0.125, 0.75, 0.375].map((value) => offset + value));
    expect(squares(1e9 + 0.3)).toBeCloseTo(squares(0), 6);
  });
});

describe('correlation', () => {
  it.each([
    { name: 'together', ones: [1, 2, 3], others: [2, 4, 6], is: 1 },
    { name: 'against each other', ones: [1, 2, 3], others: [3, 2, 1], is: -1 },
    { name: 'apart', ones: [1, 2, 3, 2], others: [2, 3, 2, 1], is: 0 },
  ])('$name: $is', ({ ones, others, is }) => expect(correlation(ones, others)).toBeCloseTo(is, 12));

  it('is null when one of the two does not vary', () => {
    expect(correlation([1, 2, 3], [4, 4, 4])).toBeNull();
    expect(correlation([4, 4, 4], [1, 2, 3])).toBeNull();
  });
});

describe('wholeUp', () => {
  it.each([
    { value: 3.2, is: 4 },
    { value: 3, is: 3 },
    { value: 3.0000000000000004, is: 3 },
    { value: 3.001, is: 4 },
    { value: 0, is: 0 },
  ])('$value: $is', ({ value, is }) => expect(wholeUp(value)).toBe(is));
});
