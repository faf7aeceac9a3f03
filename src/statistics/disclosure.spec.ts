import { discloses, disclosure, publishes } from './disclosure.js';

describe('disclosure', () => {
  it.each([
    { people: 0, shown: 'none' },
    { people: 1, shown: 'hidden' },
    { people: 4, shown: 'hidden' },
    { people: 5, shown: 'counts' },
    { people: 9, shown: 'counts' },
    { people: 10, shown: 'means' },
    { people: 19, shown: 'means' },
    { people: 20, shown: 'percent' },
    { people: 29, shown: 'percent' },
    { people: 30, shown: 'items' },
    { people: 3_000_000, shown: 'items' },
  ])('$people people: $shown', ({ people, shown }) => expect(disclosure(people)).toBe(shown));

  it.each([
    { people: 19, wanted: 'percent', may: false },
    { people: 20, wanted: 'percent', may: true },
    { people: 30, wanted: 'percent', may: true },
    { people: 4, wanted: 'counts', may: false },
  ] as const)('of $people people, $wanted: $may', ({ people, wanted, may }) => expect(discloses(people, wanted)).toBe(may));
});

describe('publishes', () => {
  const people = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `p${String(from + at)}`));

  it.each([
    { name: '14 people, then 3 more', now: people(0, 17), anew: false },
    { name: '14 people, then 5 more', now: people(0, 19), anew: true },
    { name: 'as many as before, but 2 left and 3 came', now: people(2, 17), anew: true },
    { name: 'as many as before, but 2 left and 2 came', now: people(2, 16), anew: false },
    { name: 'all left', now: people(0, 0), anew: true },
  ])('$name: $anew', ({ now, anew }) => expect(publishes(people(0, 14), now)).toBe(anew));
});
