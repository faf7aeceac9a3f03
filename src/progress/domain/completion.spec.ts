import { lessonsDone, missing, type Step } from './completion.js';

describe('missing', () => {
  it.each<{ done: Step[]; left: Step[] }>([
    { done: [], left: ['quiz_passed', 'signs_done', 'scenario_done', 'card_opened', 'critical_reviewed'] },
    { done: ['card_opened'], left: ['quiz_passed', 'signs_done', 'scenario_done', 'critical_reviewed'] },
    { done: ['quiz_passed', 'card_opened'], left: ['signs_done', 'scenario_done', 'critical_reviewed'] },
    { done: ['scenario_done', 'signs_done'], left: ['quiz_passed', 'card_opened', 'critical_reviewed'] },
    { done: ['card_opened', 'scenario_done', 'signs_done', 'quiz_passed'], left: ['critical_reviewed'] },
    { done: ['critical_reviewed', 'card_opened', 'scenario_done', 'signs_done', 'quiz_passed'], left: [] },
  ])('done $done: $left to do', ({ done, left }) => expect(missing(done)).toEqual(left));
});

describe('lessonsDone', () => {
  const lessons = [
    { slug: 'uno', checks: ['a', 'b'] },
    { slug: 'due', checks: ['c', 'd'] },
  ];

  it.each([
    { name: 'nothing', opened: [], answered: [], done: [] },
    { name: 'opened alone', opened: ['uno', 'due'], answered: [], done: [] },
    { name: 'half the checks', opened: ['uno'], answered: ['a'], done: [] },
    { name: 'both checks', opened: ['uno'], answered: ['a', 'b', 'c'], done: ['uno'] },
    { name: 'checks without opening', opened: [], answered: ['a', 'b'], done: [] },
  ])('$name: $done', ({ opened, answered, done }) => expect(lessonsDone(lessons, opened, answered)).toEqual(done));
});
