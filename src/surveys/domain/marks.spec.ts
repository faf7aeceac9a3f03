import { anchorScore, readiness } from './marks.js';

const anchors = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => ({
  id,
  options: ['a', 'b'].map((option) => ({ id: option, correct: option === 'a' })),
}));

describe('The score of the anchors', () => {
  it.each([
    { sheet: 'all right', given: { q1: 'a', q2: 'a', q3: 'a', q4: 'a', q5: 'a' }, score: 100 },
    { sheet: 'two wrong', given: { q1: 'b', q2: 'b', q3: 'a', q4: 'a', q5: 'a' }, score: 60 },
    { sheet: 'one left out', given: { q1: 'b', q2: 'a', q3: 'a', q4: 'a' }, score: 75 },
    { sheet: 'two left out', given: { q1: 'a', q2: 'a', q3: 'a' }, score: null },
    { sheet: 'blank', given: {}, score: null },
    { sheet: 'an anchor that is no longer asked', given: { q9: 'a', q1: 'a', q2: 'a', q3: 'a', q4: 'b' }, score: 75 },
  ])('$sheet: $score', ({ given, score }) => {
    expect(anchorScore(anchors, given as Record<string, string>)).toBe(score);
  });
});

describe('How ready somebody feels', () => {
  const statements = ['s1', 's2', 's3', 's4', 's5'].map((id) => ({ id, reversed: id === 's3' }));

  it('is the mean with the reversed turned round, as in the notes on pedagogy (§ 6)', () => {
    expect(readiness(statements, { s1: 6, s2: 5, s3: 2, s5: 7 })).toBe(6);
    expect(readiness(statements, { s1: 6, s4: 4, s5: 7 })).toBeNull();
  });
});
