import * as fc from 'fast-check';
import { sheets, TEN_BY_EIGHT } from '../../test/support/sheets.js';
import { kr20, lengthFor, scoreError, type Sheet } from './reliability.js';

describe('kr20 and the error of a score', () => {
  it('of ten people with eight questions: 0.6539, and 1.1483 right answers', () => {
    expect(kr20(TEN_BY_EIGHT)).toBeCloseTo(0.6539, 4);
    expect(scoreError(TEN_BY_EIGHT)).toBeCloseTo(1.1483, 4);
  });

  it.each([
    { name: 'questions that have nothing to do with each other', given: sheets('110 101 011 000'), reliability: 0 },
    { name: 'questions that contradict each other', given: sheets('1000 0100 0010 1100'), reliability: -32 / 9 },
    { name: 'two questions', given: sheets('11 00 10'), reliability: 2 / 3 },
    { name: 'questions that say the same', given: sheets('111 000 111'), reliability: 1 },
  ])('$name', ({ given, reliability }) => expect(kr20(given)).toBeCloseTo(reliability, 12));

  it.each([
    { name: 'nobody', given: [] },
    { name: 'one person', given: sheets('1101') },
    { name: 'one question', given: sheets('1 0 1') },
    { name: 'no question', given: [[], []] },
    { name: 'all with the same total', given: sheets('110 011 101') },
  ])('is null with $name', ({ given }) => {
    expect(kr20(given)).toBeNull();
    expect(scoreError(given)).toBeNull();
  });

  it('is never above 1, so that the error is always a number', () => {
    const sheet = (length: number) => fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: length, maxLength: length });
    const table = fc.integer({ min: 2, max: 12 }).chain((length) => fc.array(sheet(length), { minLength: 1, maxLength: 30 }));
    const same = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: 2 }));
    const alike = same.map(([length, marks]): Sheet[] => marks.map((mark) => Array.from({ length }, () => mark)));
    fc.assert(
      fc.property(fc.oneof(table, alike), (given) => {
        expect(kr20(given) ?? 0).toBeLessThanOrEqual(1);
        expect(scoreError(given) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('lengthFor', () => {
  it('10 questions at 0.55, for 0.80: 3.2727 times as long, 33 questions', () => {
    const { factor, questions } = lengthFor({ questions: 10, reliability: 0.55, target: 0.8 })!;
    expect(factor).toBeCloseTo(3.2727, 4);
    expect(questions).toBe(33);
  });

  it.each([
    { questions: 10, reliability: 0.5, target: 0.8, is: 40 }, // 40.00000000000001 in binary fractions
    { questions: 12, reliability: 0.8, target: 0.8, is: 12 },
    { questions: 12, reliability: 0.8, target: 0.5, is: 3 },
    { questions: 12, reliability: 1, target: 0.8, is: 0 },
    { questions: 12, reliability: 0.8, target: 0, is: 0 },
  ])('$questions questions at $reliability, for $target: $is', ({ is, ...quiz }) => expect(lengthFor(quiz)!.questions).toBe(is));

  it.each([
    { reliability: 0, target: 0.8 },
    { reliability: -0.2, target: 0.8 },
    { reliability: 0.5, target: 1 },
  ])('from $reliability to $target: null', (wish) => expect(lengthFor({ questions: 10, ...wish })).toBeNull());
});
