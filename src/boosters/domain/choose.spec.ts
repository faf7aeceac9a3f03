import * as fc from 'fast-check';
import { choose, type Askable } from './choose.js';

const day = (number: number) => `2027-01-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const asked = (id: string, on?: number, right = true, unit = 'a'): Askable => ({
  id,
  unit,
  last: on === undefined ? null : { at: day(on), right },
});
const ids = (questions: readonly Askable[]) => questions.map(({ id }) => id).join(' ');

describe('choose', () => {
  it.each([
    {
      name: 'the worked example',
      from: [asked('q1', 20), asked('q2', 25, false), asked('q3'), asked('q4', 3), asked('q5', 9, false)],
      take: 4,
      is: 'q5 q2 q3 q4',
    },
    { name: 'never asked, by id', from: [asked('c'), asked('a'), asked('b')], take: 3, is: 'a b c' },
    { name: 'answered together, by id', from: [asked('b', 4, false), asked('a', 4, false)], take: 2, is: 'a b' },
    { name: 'wrong after right is wrong', from: [asked('a', 1), asked('b', 30, false)], take: 1, is: 'b' },
    { name: 'fewer than asked for', from: [asked('a')], take: 5, is: 'a' },
    { name: 'none', from: [], take: 5, is: '' },
  ])('$name: $is', ({ from, take, is }) => expect(ids(choose(from, take))).toBe(is));

  it('the same id in two units: by unit', () => {
    const [first] = choose([asked('a', undefined, true, 'z'), asked('a', undefined, true, 'b')], 1);
    expect(first!.unit).toBe('b');
  });

  it('whatever the order they come in, chooses the same, and none twice', () => {
    const questions = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        unit: fc.constant('a'),
        last: fc.option(fc.record({ at: fc.integer({ min: 1, max: 28 }).map(day), right: fc.boolean() })),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(questions, fc.nat({ max: 8 }), (given, take) => {
        const chosen = choose(given, take);
        expect(choose(given.toReversed(), take)).toEqual(chosen);
        expect(chosen).toHaveLength(Math.min(take, given.length));
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
