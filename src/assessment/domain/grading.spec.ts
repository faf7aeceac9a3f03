import { grade, passMark } from './grading.js';

const question = (id: string, lesson: string) => ({
  id,
  lesson,
  options: ['a', 'b', 'c', 'd'].map((option) => ({ id: option, correct: option === 'b' })),
});
const four = [question('q1', 'uno'), question('q2', 'uno'), question('q3', 'due'), question('q4', 'tre')];

describe('passMark', () => {
  it.each([
    { questions: 4, needed: 3 },
    { questions: 10, needed: 8 },
    { questions: 12, needed: 9 },
    { questions: 18, needed: 14 },
    { questions: 30, needed: 23 },
  ])('$questions questions: $needed', ({ questions, needed }) => expect(passMark(questions)).toBe(needed));
});

describe('grade', () => {
  it.each([
    { sheet: 'all right', given: { q1: 'b', q2: 'b', q3: 'b', q4: 'b' }, correct: 4, passed: true, toReread: [] },
    { sheet: 'exactly the mark', given: { q1: 'a', q2: 'b', q3: 'b', q4: 'b' }, correct: 3, passed: true, toReread: ['uno'] },
    { sheet: 'one below', given: { q1: 'a', q2: 'c', q3: 'b', q4: 'b' }, correct: 2, passed: false, toReread: ['uno'] },
    { sheet: 'one left blank', given: { q1: 'b', q2: 'b', q4: 'd' }, correct: 2, passed: false, toReread: ['due', 'tre'] },
    { sheet: 'an unknown option', given: { q1: 'z', q2: 'b', q3: 'b', q4: 'b' }, correct: 3, passed: true, toReread: ['uno'] },
    { sheet: 'blank', given: {}, correct: 0, passed: false, toReread: ['uno', 'due', 'tre'] },
  ])('$sheet: $correct of 4', ({ given, correct, passed, toReread }) => {
    expect(grade(four, new Map(Object.entries(given)))).toMatchObject({ correct, outOf: 4, needed: 3, passed, toReread });
  });

  it('names what was missed, in the order of the sheet', () =>
    expect(grade(four, new Map([['q2', 'b']])).missed).toEqual(['q1', 'q3', 'q4']));
});
