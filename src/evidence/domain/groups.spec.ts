import { countedOf, levelsOf, toldOf } from './groups.js';

const calls = { hits: 100, signals: 120, falseAlarms: 30, neutral: 120 };

describe('How a group tells signs', () => {
  it.each([
    { people: 9, calls, shown: false },
    { people: 10, calls, shown: true },
    { people: 10, calls: { hits: 40, signals: 48, falseAlarms: 10, neutral: 48 }, shown: false }, // 96 cards
  ])('$people people: $shown', ({ people, calls: of, shown }) => {
    expect(toldOf(people, of) !== null).toBe(shown);
  });

  it('has an interval about d′', () => {
    const { sensitivity, cards } = toldOf(10, calls)!;
    expect(cards).toBe(240);
    expect(sensitivity.low).toBeLessThan(sensitivity.value);
    expect(sensitivity.high - sensitivity.value).toBeCloseTo(sensitivity.value - sensitivity.low, 10);
  });
});

describe('How sure a group is', () => {
  const tallies = { 1: { right: 20, responses: 24 }, 2: { right: 30, responses: 40 }, 3: { right: 52, responses: 78 } };

  it('is the example of the notes on pedagogy (§ 4)', () => {
    const [few, , over] = levelsOf(30, tallies)!;
    expect(few).toMatchObject({ responses: 24, share: null, verdict: 'not-shown' });
    expect(over).toMatchObject({ responses: 78, verdict: 'over' });
    expect(over!.share!.low).toBeCloseTo(0.5564, 4);
  });

  it('is not said of fewer than thirty people', () => {
    expect(levelsOf(29, tallies)).toBeNull();
  });
});

describe('A table of counts', () => {
  it('holds back what could be worked out', () => {
    const cells = Object.entries({ A: 14, B: 3, C: 6, D: 9 }).map(([name, people]) => ({ name, people }));
    expect(
      countedOf(cells)!
        .filter(({ people }) => people === null)
        .map(({ name }) => name),
    ).toEqual(['B', 'C']);
  });

  it('is held back as a whole when its sum would tell', () => {
    expect(
      countedOf([
        { name: 'A', people: 2 },
        { name: 'B', people: 0 },
      ]),
    ).toBeNull();
  });
});
