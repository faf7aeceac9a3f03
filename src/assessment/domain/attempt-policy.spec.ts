import { newQuestions, refusal, type Facts } from './attempt-policy.js';

const facts = (given: Partial<Facts>): Facts => ({
  passed: false,
  lessonsDone: true,
  attempts: 0,
  reviewed: false,
  unseen: 42,
  questions: 12,
  ...given,
});

describe('refusal', () => {
  it.each([
    { name: 'a first attempt, lessons done', given: {}, says: null },
    { name: 'lessons open', given: { lessonsDone: false }, says: 'lessons' },
    { name: 'passed already', given: { passed: true, lessonsDone: false }, says: 'passed' },
    { name: 'two failed, not reviewed', given: { attempts: 2 }, says: 'review' },
    { name: 'two failed, reviewed', given: { attempts: 2, reviewed: true }, says: null },
    { name: 'five failed, four unseen', given: { attempts: 5, reviewed: true, unseen: 4 }, says: null },
    { name: 'five failed, three unseen', given: { attempts: 5, reviewed: true, unseen: 3 }, says: 'limit' },
    { name: 'five failed, three unseen, not reviewed', given: { attempts: 5, unseen: 3 }, says: 'review' },
    { name: 'four failed, none unseen', given: { attempts: 4, reviewed: true, unseen: 0 }, says: null },
  ])('$name: $says', ({ given, says }) => expect(refusal(facts(given))).toBe(says));
});

describe('newQuestions', () => {
  it.each([
    { questions: 12, fresh: 4 },
    { questions: 18, fresh: 6 },
    { questions: 30, fresh: 10 },
  ])('$questions: $fresh', ({ questions, fresh }) => expect(newQuestions(questions)).toBe(fresh));
});
