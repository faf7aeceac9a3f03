import { criticalPoints, pointState, type SisterAnswer } from './critical-review.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 2, 1, hour));
const point = { question: 'q1', sister: 's1', lesson: 'uno' };
const answer = (hour: number, right: boolean, question = 's1'): SisterAnswer => ({
  question,
  option: 'a',
  right,
  givenAt: at(hour),
});

describe('criticalPoints', () => {
  const bank = [
    { id: 'q1', lesson: 'uno', sister: 's1' },
    { id: 'q2', lesson: 'uno', sister: null },
    { id: 'q3', lesson: 'due', sister: 's3' },
  ];

  it.each([
    { missed: [], points: [] },
    { missed: ['q2'], points: [] },
    { missed: ['q3', 'q2', 'q1'], points: ['s3', 's1'] },
    { missed: ['q9'], points: [] },
  ])('missed $missed: $points', ({ missed, points }) =>
    expect(criticalPoints(bank, missed).map(({ sister }) => sister)).toEqual(points),
  );

  it('says which lesson to read again', () => expect(criticalPoints(bank, ['q1'])).toEqual([point]));
});

describe('pointState', () => {
  it.each([
    { name: 'nothing since the quiz', answers: [], openedAt: at(9), is: 'read' },
    { name: 'never opened', answers: [], openedAt: undefined, is: 'read' },
    { name: 'opened at the same moment', answers: [], openedAt: at(10), is: 'read' },
    { name: 'read again', answers: [], openedAt: at(11), is: 'answer' },
    { name: 'answered wrongly', answers: [answer(12, false)], openedAt: at(11), is: 'read' },
    { name: 'read once more', answers: [answer(12, false)], openedAt: at(13), is: 'answer' },
    { name: 'wrong twice, read in between', answers: [answer(12, false), answer(14, false)], openedAt: at(13), is: 'read' },
    { name: 'answered rightly', answers: [answer(12, false), answer(14, true)], openedAt: at(13), is: 'done' },
    { name: 'another point answered', answers: [answer(12, true, 's9')], openedAt: at(11), is: 'answer' },
  ])('$name: $is', ({ answers, openedAt, is }) => expect(pointState(point, answers, at(10), openedAt)).toBe(is));
});
