import { lessonLinks, trail, unitHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import type { Entry } from './assessment.service.js';
import { newQuestions } from './domain/attempt-policy.js';
import { ABANDONED_AFTER } from './domain/closing.js';
import { passMark } from './domain/grading.js';

/** The page before an attempt: the rules in plain words, and either the way in or what to do first. */
export function presentEntry({ unit, open, refusal, toReread }: Entry, say: Say) {
  const { questions } = unit.quiz;
  const settled = !open && refusal === 'passed'; // nothing is left to begin
  const rules = [
    say('assessment.rule.pass', { needed: passMark(questions), questions }),
    say('assessment.rule.saved'),
    say('assessment.rule.certainty'),
    say('assessment.rule.time'),
    say('assessment.rule.abandoned', { days: ABANDONED_AFTER }),
    say('assessment.rule.again', { fresh: newQuestions(questions) }),
    say('assessment.rule.seen-by'),
  ];
  return {
    title: say('assessment.entry.title'),
    breadcrumb: trail(unit, { label: say('assessment.entry.title') }, say),
    rules: settled ? [] : rules,
    open: open && { href: `/tentativi/${open}`, label: say('assessment.entry.resume') },
    action: !open && !refusal ? `${unitHref(unit.slug)}/tentativi` : null,
    refusal:
      !open && refusal
        ? {
            tone: settled ? 'success' : 'warning',
            title: say(`assessment.attempt-refused.${refusal}.title`),
            text: say(`assessment.attempt-refused.${refusal}.text`),
          }
        : null,
    unitHref: unitHref(unit.slug),
    toReread: refusal === 'review' ? lessonLinks(unit, toReread) : [],
  };
}
