import { progressOf } from './progress.js';

describe('progressOf', () => {
  it.each([
    { units: 4, begun: 0, completed: 0, is: 'not_begun' },
    { units: 4, begun: 1, completed: 0, is: 'in_progress' },
    { units: 4, begun: 3, completed: 3, is: 'in_progress' },
    { units: 4, begun: 4, completed: 4, is: 'completed' },
    { units: 1, begun: 0, completed: 0, is: 'not_begun' },
    { units: 1, begun: 1, completed: 0, is: 'in_progress' },
    { units: 1, begun: 1, completed: 1, is: 'completed' },
  ])('of $units units $begun begun, $completed completed: $is', ({ is, ...tally }) => expect(progressOf(tally)).toBe(is));
});
