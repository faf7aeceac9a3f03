import * as fc from 'fast-check';
import { aQuestion } from '../../../../test/support/content.js';
import { aMatching, aMultiple, anOrdering, aSignsText, aTrueFalse } from '../../../../test/support/exercises.js';
import type { Exercise } from './exercise.js';
import { judge } from './judge.js';
import { CHOSEN, rightResponse, rightTexts, type Response } from './response.js';

/** `a b` as options or sentences chosen; `uno:due` as what was said of a part. */
const said = (text: string): Response =>
  Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => (word.includes(':') ? (word.split(':') as [string, string]) : [word, CHOSEN])),
  );

describe('judge', () => {
  it.each<{ name: string; exercise: Exercise; given: Response; points: string }>([
    { name: 'single, right', exercise: aQuestion('q'), given: 'b', points: '1/1' },
    { name: 'single, wrong', exercise: aQuestion('q'), given: 'c', points: '0/1' },
    { name: 'true, said true', exercise: aTrueFalse('q', true), given: 'true', points: '1/1' },
    { name: 'true, said false', exercise: aTrueFalse('q', true), given: 'false', points: '0/1' },
    { name: 'false, said false', exercise: aTrueFalse('q', false), given: 'false', points: '1/1' },
    { name: 'multiple, all right ones', exercise: aMultiple('q'), given: said('a b'), points: '2/2' },
    { name: 'multiple, one of two', exercise: aMultiple('q'), given: said('b'), points: '1/2' },
    { name: 'multiple, a wrong one besides', exercise: aMultiple('q'), given: said('a b c'), points: '1/2' },
    { name: 'multiple, everything', exercise: aMultiple('q'), given: said('a b c d'), points: '0/2' },
    { name: 'multiple, wrong ones alone: not below zero', exercise: aMultiple('q'), given: said('c d'), points: '0/2' },
    { name: 'matching, all', exercise: aMatching('q'), given: said('uno:uno due:due tre:tre'), points: '3/3' },
    { name: 'matching, two changed', exercise: aMatching('q'), given: said('uno:due due:uno tre:tre'), points: '1/3' },
    { name: 'matching, an extra one', exercise: aMatching('q'), given: said('uno:uno due:due tre:+1'), points: '2/3' },
    { name: 'matching, one thing for all', exercise: aMatching('q'), given: said('uno:uno due:uno tre:uno'), points: '1/3' },
    { name: 'ordering, all', exercise: anOrdering('q'), given: said('primo:1 poi:2 infine:3 ultimo:4'), points: '6/6' },
    {
      name: 'ordering, two neighbours changed',
      exercise: anOrdering('q'),
      given: said('primo:2 poi:1 infine:3 ultimo:4'),
      points: '5/6',
    },
    {
      name: 'ordering, first and last changed',
      exercise: anOrdering('q'),
      given: said('primo:4 poi:2 infine:3 ultimo:1'),
      points: '1/6',
    },
    { name: 'ordering, backwards', exercise: anOrdering('q'), given: said('primo:4 poi:3 infine:2 ultimo:1'), points: '0/6' },
    { name: 'signs, all', exercise: aSignsText('q'), given: said('uno tre'), points: '2/2' },
    { name: 'signs, one missed', exercise: aSignsText('q'), given: said('uno'), points: '1/2' },
    { name: 'signs, a hit and a false alarm', exercise: aSignsText('q'), given: said('uno due'), points: '0/2' },
    { name: 'signs, everything is a sign', exercise: aSignsText('q'), given: said('uno due tre quattro'), points: '0/2' },
    { name: 'parts that are not there', exercise: aMultiple('q'), given: said('x y'), points: '0/2' },
  ])('$name: $points', ({ exercise, given, points }) => {
    const judged = judge(exercise, given);
    expect(`${judged.points}/${judged.outOf}`).toBe(points);
    expect(judged.right).toBe(judged.credit === 1);
  });

  it('says how each part went', () => {
    expect(judge(aSignsText('q'), said('uno due')).parts).toEqual([
      { id: 'uno', said: 'si', right: true },
      { id: 'due', said: 'si', right: false },
      { id: 'tre', said: null, right: false },
      { id: 'quattro', said: null, right: true },
    ]);
    expect(judge(aQuestion('q'), 'c').parts.map(({ right }) => right)).toEqual([true, false, false, true]);
    expect(judge(anOrdering('q'), said('primo:2 poi:1')).parts.map(({ right }) => right)).toEqual([false, false, false, false]);
  });
});

/** Exercises of every type and size that may be published, with anything said of them. */
const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const part = (id: string) => ({ id, text: id, why: '' });

const exercises: fc.Arbitrary<Exercise> = fc.oneof(
  fc.constantFrom(aQuestion('q'), aTrueFalse('q', true), aTrueFalse('q', false)),
  fc
    .tuple(whole(1, 5), whole(1, 3))
    .map(([right, wrong]) =>
      aMultiple('q', { options: ids(Math.min(6, right + wrong)).map((id, index) => ({ ...part(id), correct: index < right })) }),
    ),
  fc
    .tuple(whole(3, 5), whole(0, 2))
    .map(([pairs, extra]) =>
      aMatching('q', { pairs: ids(pairs).map((id) => ({ id, left: id, right: id, why: '' })), extra: ids(extra) }),
    ),
  whole(3, 6).map((items) => anOrdering('q', { items: ids(items).map(part) })),
  fc
    .tuple(whole(2, 6), whole(2, 6))
    .map(([signs, none]) =>
      aSignsText('q', { text: ids(signs + none).map((id, index) => ({ ...part(id), sign: index < signs })) }),
    ),
);
const responses: fc.Arbitrary<Response> = fc.oneof(
  fc.constantFrom('a', 'b', 'true', 'false', ''),
  fc.dictionary(fc.constantFrom(...ids(12)), fc.constantFrom(CHOSEN, ...ids(6), '+1', '1', '2', '3', '4', '5', '6')),
);

/** The same exercise, its parts in another order where their order is not what is asked. */
function turned(exercise: Exercise): Exercise {
  if (exercise.type === 'matching') return { ...exercise, pairs: exercise.pairs.toReversed(), extra: exercise.extra.toReversed() };
  if (exercise.type === 'signs') return { ...exercise, text: exercise.text.toReversed() };
  return 'options' in exercise ? { ...exercise, options: exercise.options.toReversed() } : exercise;
}

describe('whatever is asked and answered', () => {
  it('credit lies between 0 and 1, and is 1 for what is right alone', () => {
    fc.assert(
      fc.property(exercises, responses, (exercise, response) => {
        const { credit, right, parts } = judge(exercise, response);
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        expect(right).toBe(credit === 1);
        if (exercise.type !== 'ordering') expect(right).toBe(parts.every((one) => one.right));
      }),
    );
  });

  it('all right is 1, nothing is 0', () => {
    fc.assert(
      fc.property(exercises, (exercise) => {
        expect(judge(exercise, rightResponse(exercise))).toMatchObject({ credit: 1, right: true });
        expect(judge(exercise, {})).toMatchObject({ credit: 0, right: false });
      }),
    );
  });

  it('the order in which parts are shown changes nothing', () => {
    fc.assert(
      fc.property(exercises, responses, (exercise, response) => {
        const { parts, ...rest } = judge(exercise, response);
        const { parts: others, ...other } = judge(
          turned(exercise),
          typeof response === 'string' ? response : Object.fromEntries(Object.entries(response).toReversed()),
        );
        expect(other).toEqual(rest);
        expect(new Map(others.map((one) => [one.id, one]))).toEqual(new Map(parts.map((one) => [one.id, one])));
      }),
    );
  });

  it('one mistake more never gives more, nor one hit more less', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), (chosen) => {
        const credit = (all: readonly string[]) => judge(aMultiple('q'), said(all.join(' '))).credit;
        for (const more of ['c', 'd']) expect(credit([...chosen, more])).toBeLessThanOrEqual(credit(chosen));
        for (const more of ['a', 'b']) expect(credit([...chosen, more])).toBeGreaterThanOrEqual(credit(chosen));
      }),
    );
  });
});

describe('rightTexts', () => {
  it('names what belongs to nothing as no pair can be named', () => {
    expect(rightTexts(aMatching('q')).map(({ id }) => id)).toEqual(['uno', 'due', 'tre', '+1']);
  });
});
