import * as fc from 'fast-check';
import { drawBooster, questionsOn, type AskableCase, type AskableQuestion } from './draw-booster.js';

const questions: AskableQuestion[] = Array.from({ length: 20 }, (_, number) => ({
  id: `q${number + 10}`,
  unit: 'riconoscere',
  version: 3,
  last: null,
}));
const cases = (...seen: number[]): AskableCase[] =>
  seen.map((timesSeen, number) => ({ id: `scena-${number}`, unit: 'accogliere', version: 2, timesSeen }));

describe('drawBooster', () => {
  it.each([
    { day: 7, asked: 6 },
    { day: 30, asked: 6 },
    { day: 90, asked: 6 },
    { day: 365, asked: 12 },
  ] as const)('on day $day: $asked questions, then one case', ({ day, asked }) => {
    const items = drawBooster({ day, questions, cases: cases(0, 0), seed: 'x' });
    expect(questionsOn(day)).toBe(asked);
    expect(items.map(({ kind }) => kind)).toEqual([...Array.from({ length: asked }, () => 'question'), 'case']);
    expect(items[0]).toEqual({ kind: 'question', unit: 'riconoscere', version: 3, id: 'q10' });
  });

  it('the case is new while there is a new one, else among those seen the fewest times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 30 }), fc.string(), (seen, seed) => {
        const shown = drawBooster({ day: 7, questions, cases: cases(...seen), seed }).at(-1)!;
        expect(seen[Number(shown.id.slice('scena-'.length))]).toBe(Math.min(...seen));
      }),
    );
  });

  it('follows from the seed; with another it is another of the new cases', () => {
    const shown = (seed: string) => drawBooster({ day: 7, questions, cases: cases(...Array(20).fill(0)), seed }).at(-1)!.id;
    expect(shown('a')).toBe(shown('a'));
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(shown)).size).toBeGreaterThan(1);
  });

  it('gives what there is where there is little', () => {
    expect(drawBooster({ day: 365, questions: questions.slice(0, 2), cases: [], seed: 'x' })).toHaveLength(2);
  });
});
