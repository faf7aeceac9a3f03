import { interviewScore, type VisitedNode } from './interviews.js';

const node = (options: readonly number[], chosen: number, unsafe = false): VisitedNode => ({ options, chosen, unsafe });

describe('interviewScore', () => {
  it('of the worked example: 91.6667, nothing to repeat', () => {
    const { score, repeatFrom } = interviewScore([node([2, 1, 0], 2), node([2, 1, 0, -2], 1), node([2, 0, -2], 2)]);
    expect(score).toBeCloseTo(91.6667, 4);
    expect(repeatFrom).toBeNull();
  });

  it.each([
    { name: 'the worst throughout', visited: [node([2, 0, -2], -2), node([1, 0], 0)], score: 0, repeatFrom: null },
    { name: 'one node', visited: [node([2, 1, 0], 1)], score: 50, repeatFrom: null },
    { name: 'an unsafe choice, worth much', visited: [node([2, 0], 2), node([2, 0], 2, true)], score: 100, repeatFrom: 1 },
    { name: 'two unsafe choices', visited: [node([2, 0], 0, true), node([2, 0], 0, true)], score: 0, repeatFrom: 0 },
    { name: 'a node that says nothing', visited: [node([1, 1], 1), node([2, 0], 2)], score: 100, repeatFrom: null },
    { name: 'nodes that say nothing', visited: [node([1, 1], 1)], score: null, repeatFrom: null },
    { name: 'no node', visited: [], score: null, repeatFrom: null },
  ])('$name: $score, repeat from $repeatFrom', ({ visited, score, repeatFrom }) =>
    expect(interviewScore(visited)).toEqual({ score, repeatFrom }),
  );
});
