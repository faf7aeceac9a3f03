import * as fc from 'fast-check';
import { judgementScore, type Judgement } from './judgements.js';

const judgements = (forecasts: readonly number[], outcomes: readonly number[]): Judgement[] =>
  forecasts.map((forecast, at) => ({ forecast, happened: outcomes[at] === 1 }));

describe('judgementScore', () => {
  const worked = judgements([0.1, 0.1, 0.3, 0.3, 0.3, 0.7, 0.7, 0.9, 0.9, 0.9], [0, 0, 0, 1, 0, 1, 0, 1, 1, 1]);

  it.each([
    { figure: 'brier', expected: 0.13 },
    { figure: 'reliability', expected: 0.0133 },
    { figure: 'resolution', expected: 0.1333 },
    { figure: 'uncertainty', expected: 0.25 },
    { figure: 'skill', expected: 0.48 },
    { figure: 'bias', expected: 0.02 },
  ] as const)('$figure: $expected', ({ figure, expected }) => expect(judgementScore(worked)![figure]).toBeCloseTo(expected, 4));

  it.each([
    { name: 'one judgement, right', given: judgements([1], [1]), is: { brier: 0, skill: null, bias: 0 } },
    { name: 'one judgement, wrong', given: judgements([0], [1]), is: { brier: 1, skill: null, bias: -1 } },
    { name: 'all cases ending well', given: judgements([0.5, 0.5], [0, 0]), is: { uncertainty: 0, skill: null, resolution: 0 } },
    {
      name: 'the base rate throughout',
      given: judgements([0.5, 0.5], [0, 1]),
      is: { brier: 0.25, skill: 0, reliability: 0, resolution: 0 },
    },
    { name: 'a seer', given: judgements([0, 1], [0, 1]), is: { brier: 0, skill: 1, reliability: 0, resolution: 0.25 } },
  ])('$name', ({ given, is }) => expect(judgementScore(given)).toMatchObject(is));

  it('is null without judgements', () => expect(judgementScore([])).toBeNull());

  it('can be taken apart, whatever was judged', () => {
    const judged = fc.record({ forecast: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10), happened: fc.boolean() });
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 40 }), (given) => {
        const { brier, reliability, resolution, uncertainty } = judgementScore(given)!;
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
      }),
    );
  });
});
