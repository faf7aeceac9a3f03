import { coveredOf } from './coverage.js';

describe('coveredOf', () => {
  it.each([
    { target: 37, trained: 29, state: 'reached', needed: 28, champions: 4, share: 29 / 37 },
    { target: 37, trained: 27, state: 'not-yet', needed: 28, champions: 4, share: 27 / 37 },
    { target: 20, trained: 25, state: 'reached', needed: 15, champions: 2, share: 1.25 },
    { target: 19, trained: 14, state: 'not-yet', needed: 15, champions: 2, share: null },
    { target: 1, trained: 0, state: 'not-yet', needed: 1, champions: 1, share: null },
    { target: 0, trained: 3, state: 'none', needed: null, champions: null, share: null },
    { target: null, trained: 3, state: 'unknown', needed: null, champions: null, share: null },
  ])('$trained of $target: $state, $needed needed', ({ target, trained, ...is }) =>
    expect(coveredOf(target, trained)).toEqual({ target, trained, ...is }),
  );
});
