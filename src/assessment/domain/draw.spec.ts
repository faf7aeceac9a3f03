import * as fc from 'fast-check';
import { draw, type Drawable } from './draw.js';

const LESSONS = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei'];
const bank: Drawable[] = LESSONS.flatMap((lesson) =>
  Array.from({ length: 7 }, (_, number) => ({
    id: `${lesson}-${number}`,
    lesson,
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  })),
);
const none = new Set<string>();
const lessonOf = (id: string) => id.split('-')[0]!;

describe('draw', () => {
  it('gives the same sheet for the same seed, another for another', () => {
    const sheet = (seed: string) => draw({ bank, questions: 12, seen: none, atLeastNew: 0, seed });
    expect(sheet('a')).toEqual(sheet('a'));
    expect(sheet('a')).not.toEqual(sheet('b'));
  });

  it('asks each question once, every lesson equally often, every option once; whatever was seen, enough are new', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 18 }), fc.subarray(bank), (seed, questions, had) => {
        const seen = new Set(had.map(({ id }) => id));
        const atLeastNew = Math.floor(questions / 3);
        const sheet = draw({ bank, questions, seen, atLeastNew, seed });
        const ids = sheet.map(({ question }) => question);

        expect(new Set(ids).size).toBe(questions);
        expect(sheet.every(({ options }) => [...options].sort().join('') === 'abcd')).toBe(true);
        const fresh = ids.filter((id) => !seen.has(id)).length;
        expect(fresh).toBeGreaterThanOrEqual(Math.min(atLeastNew, bank.length - seen.size));
      }),
    );
  });

  it('is stratified: twelve of six lessons are two of each', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const lessons = draw({ bank, questions: 12, seen: none, atLeastNew: 0, seed }).map(({ question }) => lessonOf(question));
        expect(LESSONS.map((lesson) => lessons.filter((one) => one === lesson).length)).toEqual([2, 2, 2, 2, 2, 2]);
      }),
    );
  });

  it('exchanges old for new within each lesson that has some: two of each stay two of each', () => {
    const had = LESSONS.map((lesson) => bank.filter((one) => one.lesson === lesson)).map((all) =>
      fc.oneof(fc.constant(all), fc.subarray(all, { maxLength: 5 })),
    );
    fc.assert(
      fc.property(fc.string(), fc.tuple(...had), (seed, lessons) => {
        const seen = new Set(lessons.flat().map(({ id }) => id));
        const atLeastNew = 2 * lessons.filter((all) => all.length < 7).length;
        const ids = draw({ bank, questions: 12, seen, atLeastNew, seed }).map(({ question }) => question);
        expect(ids.filter((id) => !seen.has(id))).toHaveLength(atLeastNew);
        expect(LESSONS.map((lesson) => ids.filter((id) => lessonOf(id) === lesson).length)).toEqual([2, 2, 2, 2, 2, 2]);
      }),
    );
  });

  it('brings them from another lesson when theirs has none left, and no more than asked', () => {
    const seen = new Set(bank.filter(({ lesson }) => lesson !== 'tre').map(({ id }) => id));
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const ids = draw({ bank, questions: 12, seen, atLeastNew: 4, seed }).map(({ question }) => question);
        expect(ids.filter((id) => !seen.has(id)).map(lessonOf)).toEqual(['tre', 'tre', 'tre', 'tre']);
      }),
    );
  });

  it('gives every question and every place of an option about the same chance', () => {
    const times = new Map<string, number>();
    const first = new Map<string, number>();
    for (let attempt = 0; attempt < 4200; attempt++) {
      for (const { question, options } of draw({ bank, questions: 12, seen: none, atLeastNew: 0, seed: `seed ${attempt}` })) {
        times.set(question, (times.get(question) ?? 0) + 1);
        first.set(options[0]!, (first.get(options[0]!) ?? 0) + 1);
      }
    }
    expect(Math.min(...times.values())).toBeGreaterThan(1050); // 1,200 expected of each, standard deviation 29
    expect(Math.max(...times.values())).toBeLessThan(1350);
    for (const count of first.values()) expect(Math.abs(count - 12_600)).toBeLessThan(500);
  });

  it('asks old questions when nothing is new', () => {
    const seen = new Set(bank.map(({ id }) => id));
    const ids = draw({ bank, questions: 12, seen, atLeastNew: 4, seed: 'x' }).map(({ question }) => question);
    expect(ids.filter((id) => seen.has(id))).toHaveLength(12);
  });

  it('gives what there is of a bank that is too small', () => {
    expect(draw({ bank: bank.slice(0, 5), questions: 12, seen: none, atLeastNew: 4, seed: 'x' })).toHaveLength(5);
  });
});
