import { inFives, wholeFives } from './in-fives.js';

describe('wholeFives', () => {
  it.each([
    { people: 0, counted: 0 },
    { people: 4, counted: 0 },
    { people: 5, counted: 5 },
    { people: 29, counted: 25 },
    { people: 30, counted: 30 },
    { people: 34, counted: 30 },
  ])('of $people people $counted are counted', ({ people, counted }) => expect(wholeFives(people)).toBe(counted));
});

describe('inFives', () => {
  it('takes those who came first', () => expect(inFives([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, 4, 5]));
  it('of four takes nobody', () => expect(inFives(['a', 'b', 'c', 'd'])).toEqual([]));
});
