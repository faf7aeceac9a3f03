import * as fc from 'fast-check';
import { detection, ratedArea, showsOfGroup, showsToPerson, type Calls } from './signs.js';

const calls = (hits: number, signals: number, falseAlarms: number, neutral: number): Calls => ({
  hits,
  signals,
  falseAlarms,
  neutral,
});
const deck = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60))
  .map(([signals, neutral, hits, falseAlarms]) => calls(hits % (signals + 1), signals, falseAlarms % (neutral + 1), neutral));

describe('detection', () => {
  it.each([
    {
      name: '10 of 12, 3 false alarms of 12',
      given: calls(10, 12, 3, 12),
      is: {
        hitRate: 0.8077,
        falseAlarmRate: 0.2692,
        sensitivity: 1.4846,
        criterion: -0.1271,
        bias: 0.828,
        area: 0.8531,
        standardError: 0.5688,
      },
    },
    {
      name: 'all of 12, none of 12',
      given: calls(12, 12, 0, 12),
      is: {
        hitRate: 0.9615,
        falseAlarmRate: 0.0385,
        sensitivity: 3.5377,
        criterion: 0,
        bias: 1,
        area: 0.9938,
        standardError: 0.9406,
      },
    },
    {
      name: 'everything called a sign',
      given: calls(6, 6, 6, 6),
      is: {
        hitRate: 0.9286,
        falseAlarmRate: 0.9286,
        sensitivity: 0,
        criterion: -1.4652,
        bias: 1,
        area: 0.5,
        standardError: 1.0904,
      },
    },
    {
      name: 'one vignette of each kind, both wrong',
      given: calls(0, 1, 1, 1),
      is: { hitRate: 0.25, falseAlarmRate: 0.75, sensitivity: -1.349, criterion: 0, bias: 1, area: 0.1701, standardError: 1.9271 },
    },
  ])('$name', ({ given, is }) => {
    const found = detection(given)!;
    expect(Object.keys(found).sort()).toEqual(Object.keys(is).sort());
    for (const [figure, expected] of Object.entries(is)) expect(found[figure as keyof typeof is]).toBeCloseTo(expected, 4);
  });

  it('is null when one kind is missing', () => {
    expect(detection(calls(0, 0, 1, 6))).toBeNull();
    expect(detection(calls(1, 6, 0, 0))).toBeNull();
  });

  it('is always a number: the correction leaves no perfect score', () => {
    fc.assert(fc.property(deck, (given) => expect(Object.values(detection(given)!).every(Number.isFinite)).toBe(true)));
  });

  it('turned round, what was one’s caution is one’s readiness, and d′ is the same', () => {
    fc.assert(
      fc.property(deck, (given) => {
        const { hits, signals, falseAlarms, neutral } = given;
        const turned = detection(calls(neutral - falseAlarms, neutral, signals - hits, signals))!;
        expect(turned.sensitivity).toBeCloseTo(detection(given)!.sensitivity, 9);
        expect(turned.criterion).toBeCloseTo(-detection(given)!.criterion, 9);
      }),
    );
  });
});

describe('ratedArea', () => {
  it.each([
    { name: 'the worked example', signals: [5, 4, 4, 3, 5, 2], neutral: [1, 2, 3, 1, 2, 4], is: 0.8472 },
    { name: 'all told apart', signals: [4, 5], neutral: [1, 3], is: 1 },
    { name: 'all mistaken', signals: [1], neutral: [2, 3], is: 0 },
    { name: 'everything rated alike', signals: [3, 3], neutral: [3, 3, 3], is: 0.5 },
  ])('$name: $is', ({ signals, neutral, is }) => expect(ratedArea(signals, neutral)).toBeCloseTo(is, 4));

  it('is null when one kind has no ratings', () => {
    expect(ratedArea([], [1])).toBeNull();
    expect(ratedArea([1], [])).toBeNull();
  });

  it('with the kinds exchanged is what is missing to 1', () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ratings, ratings, (ones, others) =>
        expect(ratedArea(ones, others)! + ratedArea(others, ones)!).toBeCloseTo(1, 12),
      ),
    );
  });
});

describe('what may be shown', () => {
  it.each([
    { signals: 20, neutral: 20, shows: true },
    { signals: 19, neutral: 40, shows: false },
    { signals: 40, neutral: 19, shows: false },
  ])('to a person with $signals and $neutral vignettes: $shows', ({ shows, ...seen }) => expect(showsToPerson(seen)).toBe(shows));

  it.each([
    { people: 5, signals: 50, neutral: 50, shows: true },
    { people: 4, signals: 500, neutral: 500, shows: false },
    { people: 50, signals: 49, neutral: 50, shows: false },
  ])('of $people people with $signals and $neutral vignettes: $shows', ({ people, shows, ...seen }) =>
    expect(showsOfGroup(people, seen)).toBe(shows),
  );
});
