import { sheets, TEN_BY_EIGHT } from '../../test/support/sheets.js';
import { flags, questionFigures, type QuestionFigures, type Responses } from './questions.js';

describe('questionFigures', () => {
  it.each([
    { question: 1, facility: 0.7, withRest: 0.6447 },
    { question: 2, facility: 0.8, withRest: 0.5923 },
    { question: 3, facility: 0.5, withRest: 0.4815 },
    { question: 4, facility: 0.8, withRest: 0.4294 },
    { question: 5, facility: 0.6, withRest: 0.6065 },
    { question: 6, facility: 0.2, withRest: -0.7978 },
    { question: 7, facility: 0.3, withRest: 0.6767 },
    { question: 8, facility: 0.4, withRest: 0.4082 },
  ])('question $question: $facility, $withRest', ({ question, facility, withRest }) => {
    const found = questionFigures(TEN_BY_EIGHT);
    expect(found).toHaveLength(8);
    expect(found[question - 1]!.facility).toBeCloseTo(facility, 4);
    expect(found[question - 1]!.withRest).toBeCloseTo(withRest, 4);
  });

  it('has no correlation where everybody, or nobody, was right, nor where the rest does not vary', () => {
    expect(questionFigures(sheets('101 100 110'))[0]).toEqual({ facility: 1, withRest: null });
    expect(questionFigures(sheets('01 00 01'))[0]).toEqual({ facility: 0, withRest: null });
    expect(questionFigures(sheets('11 01'))[0]).toEqual({ facility: 0.5, withRest: null });
  });

  it('of one person has shares only, and of nobody nothing', () => {
    expect(questionFigures(sheets('10'))).toEqual([
      { facility: 1, withRest: null },
      { facility: 0, withRest: null },
    ]);
    expect(questionFigures([])).toEqual([]);
  });
});

describe('flags', () => {
  const good: QuestionFigures = { facility: 0.7, withRest: 0.4 };
  const many: Responses = { people: 100, distractors: [10, 10, 10], critical: false };

  it.each([
    { name: 'a good question', figures: good, says: [] },
    { name: 'just not hard', figures: { ...good, facility: 0.3 }, says: [] },
    { name: 'hard, or the wrong key', figures: { ...good, facility: 0.29 }, says: ['hard'] },
    { name: 'easy', figures: { ...good, facility: 0.98 }, says: [] },
    { name: 'known to everybody', figures: { ...good, facility: 0.99 }, says: ['adds-nothing'] },
    { name: 'just going with the rest', figures: { ...good, withRest: 0.2 }, says: [] },
    { name: 'hardly going with the rest', figures: { ...good, withRest: 0.19 }, says: ['review'] },
    { name: 'not going with the rest', figures: { ...good, withRest: 0 }, says: ['review'] },
    { name: 'going against the rest', figures: { ...good, withRest: -0.01 }, says: ['withdraw'] },
    { name: 'without a correlation', figures: { ...good, withRest: null }, says: [] },
    { name: 'the sixth of the worked example', figures: { facility: 0.2, withRest: -0.7978 }, says: ['hard', 'withdraw'] },
  ])('$name: $says', ({ figures, says }) => expect(flags(figures, many)).toEqual(says));

  it.each([
    { name: 'a distractor at 5 %', given: { ...many, distractors: [5, 20, 20] }, says: [] },
    { name: 'a distractor under 5 %', given: { ...many, distractors: [20, 4, 20] }, says: ['weak-distractor'] },
    { name: 'a distractor nobody chose', given: { ...many, people: 30, distractors: [0, 5, 5] }, says: ['weak-distractor'] },
  ])('$name: $says', ({ given, says }) => expect(flags(good, given)).toEqual(says));

  it('says nothing below 30 people', () => {
    expect(flags({ facility: 0.1, withRest: -0.5 }, { ...many, people: 29 })).toEqual([]);
    expect(flags({ facility: 0.1, withRest: -0.5 }, { ...many, people: 30 })).toEqual(['hard', 'withdraw']);
  });

  it('does not mind that everybody knows a critical question', () =>
    expect(flags({ facility: 1, withRest: null }, { ...many, critical: true })).toEqual([]));
});
