import type { Say } from '../shared/index.js';
import { disclosure } from '../statistics/index.js';
import { answerSections } from './answers.presenter.js';
import { courseSections } from './course.presenter.js';
import type { Evidence } from './evidence.service.js';
import type { Section } from './section.js';

/** Everything there is data for, in the order of the notes on pedagogy (§ 15). */
export const sectionsOf = (evidence: Evidence, say: Say): Section[] => [
  ...courseSections(evidence, say),
  ...answerSections(evidence, say),
];

/** The box that is always printed: what these figures cannot say, and who answered. */
export function limitsOf({ answers }: Evidence, say: Say): string[] {
  const people = answers?.learning.people ?? 0;
  const answered = people === 0 ? 'none' : disclosure(people) === 'hidden' ? 'few' : 'some';
  return [
    say('evidence.limits.design'),
    say(`evidence.limits.answered.${answered}`, { people, enrolled: answers?.enrolled ?? 0 }),
    say('evidence.limits.losses'),
  ];
}
