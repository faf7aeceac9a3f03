import * as fc from 'fast-check';
import { sheets, TEN_BY_EIGHT } from '../../test/support/sheets.js';
import { angoff, consistency, passingByChance } from './decisions.js';

describe('consistency', () => {
  it('of ten people with eight questions, cut 6: 0.7211, of which 0.5936 by chance, kappa 0.3137', () => {
    const { agreement, chance, kappa } = consistency(TEN_BY_EIGHT, 6)!;
    expect(agreement).toBeCloseTo(0.7211, 4);
    expect(chance).toBeCloseTo(0.5936, 4);
    expect(kappa).toBeCloseTo(0.3137, 4);
  });

  it('is null where reliability is: nobody, one person, all with the same total', () => {
    expect(consistency([], 6)).toBeNull();
    expect(consistency(sheets('1101'), 2)).toBeNull();
    expect(consistency(sheets('110 011'), 2)).toBeNull();
  });

  it('has no kappa when everybody passes whatever they answer', () =>
    expect(consistency(TEN_BY_EIGHT, 0)).toEqual({ agreement: 1, chance: 1, kappa: null }));

  it('is certain of a perfect quiz', () =>
    expect(consistency(sheets('1111 0000'), 3)).toEqual({ agreement: 1, chance: 0.5, kappa: 1 }));

  it('takes a reliability below zero as none: everybody is at the mean', () => {
    const { agreement, chance, kappa } = consistency(sheets('1000 0100 0010 1100'), 1)!; // KR-20 −3.56
    expect(agreement).toBeCloseTo(chance, 12);
    expect(kappa).toBeCloseTo(0, 12);
  });
});

describe('passingByChance', () => {
  it.each([
    { questions: 20, cut: 15, known: 0.6, attempts: 1, is: 0.1256 },
    { questions: 20, cut: 15, known: 0.6, attempts: 5, is: 0.4888 },
    { questions: 30, cut: 23, known: 0.6, attempts: 1, is: 0.0435 },
    { questions: 30, cut: 23, known: 0.6, attempts: 5, is: 0.1995 },
    { questions: 12, cut: 9, known: 1, attempts: 1, is: 1 },
    { questions: 12, cut: 9, known: 0, attempts: 5, is: 0 },
    { questions: 12, cut: 0, known: 0, attempts: 1, is: 1 },
  ])('knows $known, $questions questions, cut $cut, $attempts attempts: $is', ({ is, ...quiz }) =>
    expect(passingByChance(quiz)).toBeCloseTo(is, 4),
  );

  it('grows with what is known and with every attempt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 8 }), (tenths, attempts) => {
        const chance = (known: number, times: number) => passingByChance({ questions: 12, cut: 9, known, attempts: times });
        expect(chance((tenths + 1) / 10, attempts)).toBeGreaterThan(chance(tenths / 10, attempts));
        expect(chance(tenths / 10, attempts + 1)).toBeGreaterThanOrEqual(chance(tenths / 10, attempts));
      }),
    );
  });
});

describe('angoff', () => {
  it('of three judges: 0.7233, 4 of 5', () => {
    const judges = [
      [0.7, 0.8, 0.6, 0.9, 0.65],
      [0.75, 0.7, 0.6, 0.85, 0.7],
      [0.8, 0.75, 0.5, 0.95, 0.6],
    ];
    expect(angoff(judges)!.share).toBeCloseTo(0.7233, 4);
    expect(angoff(judges)!.questions).toBe(4);
  });

  it.each([
    { name: 'one judge', judges: [[0.5, 0.7]], questions: 2 },
    { name: 'a share that is whole', judges: [[0.7, 0.5, 0.6, 0.55, 0.65]], questions: 3 },
    { name: 'what nobody can', judges: [[0, 0]], questions: 0 },
    {
      name: 'what everybody can',
      judges: [
        [1, 1],
        [1, 1],
      ],
      questions: 2,
    },
  ])('$name: $questions', ({ judges, questions }) => expect(angoff(judges)!.questions).toBe(questions));

  it('is null without judges or questions', () => {
    expect(angoff([])).toBeNull();
    expect(angoff([[]])).toBeNull();
  });
});
