import { peopleNeeded } from './sample.js';

describe('peopleNeeded', () => {
  it.each([
    { dz: 0.5, power: 0.8, people: 34 },
    { dz: 0.3, power: 0.8, people: 90 },
    { dz: 0.8, power: 0.8, people: 15 },
    { dz: -0.5, power: 0.8, people: 34 },
    { dz: 0.5, power: 0.9, people: 44 },
    { dz: 0, power: 0.8, people: null },
  ])('to find $dz with power $power: $people', ({ people, ...wish }) => expect(peopleNeeded(wish)).toBe(people));
});
