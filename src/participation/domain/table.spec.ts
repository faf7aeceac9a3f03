import { figuresOf } from './table.js';

const count = (state: 'enrolled' | 'in_progress' | 'completed' | 'trained' | 'left', people: number, unit = 'riconoscere') => ({
  unit,
  state,
  people,
});

describe('figuresOf', () => {
  it('counts everybody enrolled, of these who has begun and who has completed', () =>
    expect(figuresOf([count('enrolled', 3), count('in_progress', 2), count('completed', 4)], ['riconoscere'])).toEqual([
      { unit: 'riconoscere', enrolled: 9, inProgress: 2, completed: 4 },
    ]));

  it('keeps units apart, in the order asked for, and has nobody in the others', () =>
    expect(
      figuresOf([count('enrolled', 3, 'a'), count('completed', 4, 'b'), count('completed', 1, 'b')], ['c', 'b']).map(
        ({ unit, enrolled }) => [unit, enrolled],
      ),
    ).toEqual([['c', 0], ['b', 5]])); // prettier-ignore

  it('does not count marks: they are what has happened, not people', () =>
    expect(figuresOf([count('enrolled', 1), count('trained', 8), count('left', 2)], ['riconoscere'])[0]!.enrolled).toBe(1));
});
