import type { SurveyContent } from '../catalogue/index.js';
import { LEVELS, nextStep, readStep, stepsIn } from './questions.js';

const survey = {
  anchors: [{ id: 'q1' }, { id: 'q2' }],
  statements: [{ id: 's1' }, { id: 's2' }],
} as unknown as SurveyContent;
const nothing = { anchors: {}, statements: {}, lookingBack: {} };

describe('The pages of a survey', () => {
  it.each([
    { wave: 'before', kinds: ['anchor', 'anchor', 'statements'] },
    { wave: 'after', kinds: ['anchor', 'anchor', 'statements', 'lookingBack'] },
    { wave: 'later', kinds: ['anchor', 'anchor', 'statements'] },
  ] as const)('$wave', ({ wave, kinds }) => {
    expect(stepsIn(survey, wave).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    { answered: 'nothing', sheet: null, next: 1 },
    { answered: 'the first', sheet: { ...nothing, anchors: { q1: 'a' } }, next: 2 },
    { answered: 'the second', sheet: { ...nothing, anchors: { q2: 'a' } }, next: 1 },
    { answered: 'half of the statements', sheet: { ...nothing, anchors: { q1: 'a', q2: 'b' }, statements: { s1: 3 } }, next: 3 },
    { answered: 'all', sheet: { ...nothing, anchors: { q1: 'a', q2: 'b' }, statements: { s1: 3, s2: 1 } }, next: null },
  ])('go on at the first that is not answered: $answered', ({ sheet, next }) => {
    expect(nextStep(stepsIn(survey, 'before'), sheet as never)).toBe(next);
  });

  it('are read with whatever was left out left out', () => {
    const [anchor, , statements] = stepsIn(survey, 'before');
    expect(readStep(anchor!, { risposta: 'b' })).toEqual({ anchors: { q1: 'b' } });
    expect(readStep(anchor!, {})).toEqual({});
    expect(readStep(statements!, { 's.s1': '7', 's.s2': 'molto', 's.altro': '1' })).toEqual({ statements: { s1: 7 } });
    expect(readStep(statements!, null)).toEqual({ statements: {} });
  });

  it('have levels from 1 to 7', () => {
    expect(LEVELS).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
