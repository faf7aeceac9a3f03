import { coverage } from './coverage.js';

describe('coverage', () => {
  it('target 37, completed 29, champions 3: enough completed, a champion missing', () => {
    const found = coverage({ target: 37, completed: 29, champions: 3 })!;
    expect(found).toMatchObject({ needed: 28, championsNeeded: 4, reached: false });
    expect(found.rate).toBeCloseTo(0.7838, 4);
  });

  it.each([
    { target: 37, completed: 28, champions: 4, reached: true },
    { target: 37, completed: 27, champions: 4, reached: false },
    { target: 40, completed: 30, champions: 4, reached: true },
    { target: 1, completed: 1, champions: 1, reached: true },
    { target: 1, completed: 1, champions: 0, reached: false },
  ])('target $target, completed $completed, champions $champions: $reached', ({ reached, ...counts }) =>
    expect(coverage(counts)!.reached).toBe(reached),
  );

  it('may be more than everybody, and of nobody is nothing', () => {
    expect(coverage({ target: 4, completed: 5, champions: 1 })!.rate).toBe(1.25);
    expect(coverage({ target: 0, completed: 0, champions: 0 })).toBeNull();
  });
});
