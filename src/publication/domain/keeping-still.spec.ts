import { mayChange } from './keeping-still.js';

describe('Whether a published figure may be another', () => {
  it.each([
    { before: 0, now: 3, may: true },
    { before: 4, now: 5, may: true },
    { before: 5, now: 9, may: false },
    { before: 14, now: 17, may: false },
    { before: 14, now: 19, may: true },
    { before: 14, now: 10, may: false },
    { before: 14, now: 9, may: true },
  ])('$before people, now $now: $may', ({ before, now, may }) => {
    expect(mayChange(before, now)).toBe(may);
  });
});
