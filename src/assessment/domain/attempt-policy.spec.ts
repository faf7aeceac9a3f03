import { isReviewed, newQuestions, refusal, showsKey, type Facts } from './attempt-policy.js';

const facts = (given: Partial<Facts>): Facts => ({
  enrolled: true,
  theirs: true,
  passed: false,
  lessonsDone: true,
  failed: 0,
  reviewed: false,
  unseen: 42,
  questions: 12,
  ...given,
});

describe('refusal', () => {
  it.each([
    { name: 'a first attempt, lessons done', given: {}, says: null },
    { name: 'works nowhere in the network', given: { enrolled: false, passed: true }, says: 'not-enrolled' },
    { name: 'of another profession', given: { theirs: false, lessonsDone: false }, says: 'other-track' },
    { name: 'passed before changing profession', given: { theirs: false, passed: true }, says: 'passed' },
    { name: 'lessons open', given: { lessonsDone: false }, says: 'lessons' },
    { name: 'passed already', given: { passed: true, lessonsDone: false }, says: 'passed' },
    { name: 'two failed, not reviewed', given: { failed: 2 }, says: 'review' },
    { name: 'two failed, reviewed', given: { failed: 2, reviewed: true }, says: null },
    { name: 'five failed, four unseen', given: { failed: 5, reviewed: true, unseen: 4 }, says: null },
    { name: 'five failed, three unseen', given: { failed: 5, reviewed: true, unseen: 3 }, says: 'limit' },
    { name: 'five failed, three unseen, not reviewed', given: { failed: 5, unseen: 3 }, says: 'review' },
    { name: 'four failed, none unseen', given: { failed: 4, reviewed: true, unseen: 0 }, says: null },
  ])('$name: $says', ({ given, says }) => expect(refusal(facts(given))).toBe(says));
});

describe('newQuestions', () => {
  it.each([
    { questions: 12, fresh: 4 },
    { questions: 18, fresh: 6 },
    { questions: 30, fresh: 10 },
  ])('$questions: $fresh', ({ questions, fresh }) => expect(newQuestions(questions)).toBe(fresh));
});

describe('isReviewed', () => {
  const failure = { at: new Date('2027-03-10T10:00:00Z'), toReread: ['uno', 'due'] };
  const before = new Date('2027-03-10T09:00:00Z');
  const after = new Date('2027-03-10T11:00:00Z');

  it.each([
    { name: 'never failed', failure: null, opened: { uno: after, due: after }, is: false },
    { name: 'nothing opened since', failure, opened: { uno: before, due: before }, is: false },
    { name: 'one of two', failure, opened: { uno: after, due: before }, is: false },
    { name: 'both', failure, opened: { uno: after, due: after }, is: true },
    { name: 'one was never opened', failure, opened: { uno: after }, is: false },
    {
      name: 'the other is no longer in the unit',
      failure: { ...failure, toReread: ['uno', 'tolta'] },
      opened: { uno: after },
      is: true,
    },
    { name: 'opened at the very moment', failure, opened: { uno: failure.at, due: after }, is: false },
  ])('$name: $is', ({ failure: last, opened, is }) => {
    expect(isReviewed(last, ['uno', 'due', 'tre'], new Map(Object.entries(opened)))).toBe(is);
  });
});

describe('showsKey', () => {
  it.each([
    { passed: false, ecm: false, courseFinished: true, shows: false },
    { passed: true, ecm: false, courseFinished: false, shows: true },
    { passed: true, ecm: true, courseFinished: false, shows: false },
    { passed: true, ecm: true, courseFinished: true, shows: true },
  ])('passed $passed, ECM $ecm, course finished $courseFinished: $shows', ({ shows, ...facts }) =>
    expect(showsKey(facts)).toBe(shows),
  );
});
