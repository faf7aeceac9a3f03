import { score } from './score.js';

describe('score', () => {
  it.each([
    {
      name: 'the worked example',
      visited: [
        { chosen: 2, scores: [2, 1, 0] },
        { chosen: 1, scores: [2, 1, 0, -2] },
        { chosen: 2, scores: [2, 0, -2] },
      ],
      is: 91.6667,
    },
    { name: 'the best of each', visited: [{ chosen: 2, scores: [0, 2, -2] }], is: 100 },
    { name: 'the worst of each', visited: [{ chosen: -2, scores: [0, 2, -2] }], is: 0 },
    { name: 'the middle of four', visited: [{ chosen: 0, scores: [2, 1, 0, -2] }], is: 50 },
    { name: 'nothing to tell apart', visited: [{ chosen: 1, scores: [1, 1] }], is: 100 },
    {
      name: 'a node visited twice counts twice',
      visited: [
        { chosen: 0, scores: [2, 0] },
        { chosen: 2, scores: [2, 0] },
        { chosen: 2, scores: [2, 0] },
      ],
      is: 66.6667,
    },
  ])('$name: $is', ({ visited, is }) => expect(score(visited)).toBeCloseTo(is, 4));

  it('is nothing where nothing was decided', () => expect(score([])).toBeNull());
});
