import { aQuestion } from '../../../test/support/content.js';
import { chance, chiSquare, longestShare, rightPlaces, UNEVEN } from './answer-key.js';

const rightAt = (place: string) => {
  const question = aQuestion(`q${place}`);
  return { ...question, options: question.options.map((option) => ({ ...option, correct: option.id === place })) };
};
const saying = (...texts: string[]) => {
  const question = aQuestion('q');
  return { ...question, options: question.options.map((option, index) => ({ ...option, text: texts[index]! })) }; // b is right
};

describe('rightPlaces', () => {
  it('counts from a to d, and not a question without a right option', () => {
    expect(rightPlaces([rightAt('a'), rightAt('a'), rightAt('d'), rightAt('none')])).toEqual([2, 0, 0, 1]);
  });
});

describe('chiSquare', () => {
  it.each([
    { counts: [10, 11, 10, 11], is: 0.0952 },
    { counts: [12, 12, 12, 12], is: 0 },
    { counts: [20, 8, 8, 6], is: 11.7143 },
    { counts: [0, 0, 0, 0], is: 0 },
  ])('$counts: $is', ({ counts, is }) => expect(chiSquare(counts)).toBeCloseTo(is, 4));
});

describe('chance, from the tables of chi-square with three degrees of freedom', () => {
  it.each([
    { x: 0, p: 1 },
    { x: 0.352, p: 0.95 },
    { x: 2.366, p: 0.5 },
    { x: UNEVEN, p: 0.05 },
    { x: 11.345, p: 0.01 },
    { x: 16.266, p: 0.001 },
  ])('$x: $p', ({ x, p }) => expect(chance(x)).toBeCloseTo(p, 4));
});

describe('longestShare', () => {
  it.each([
    { name: 'longer', texts: ['uno', 'quattro', 'due', 'tre'], is: 1 },
    { name: 'as long as another', texts: ['uno', 'due', 'tre', 'no'], is: 1 },
    { name: 'shorter', texts: ['quattro', 'due', 'tre', 'no'], is: 0 },
  ])('$name: $is', ({ texts, is }) => expect(longestShare([saying(...texts)])).toBe(is));

  it('is a share of all; none of no questions', () => {
    expect(longestShare([saying('x', 'xx', 'x', 'x'), saying('xxx', 'xx', 'x', 'x')])).toBe(0.5);
    expect(longestShare([])).toBe(0);
  });
});
