import type { Question } from '../catalogue/index.js';
import { lessonLinks, quizHref, trail } from '../progress/index.js';
import { momentInWords, type Say } from '../shared/index.js';
import type { OpenedAttempt } from './assessment.service.js';

/**
 * The result (pedagogy, § 3). Failed: score and lessons to read again, no key, no single answer marked. Passed: key and
 * explanations where they may be shown, else the passages to read again.
 */
export function presentResult({ attempt, unit, responses }: OpenedAttempt, showsKey: boolean, say: Say) {
  const { correct, outOf, needed, passed, toReread } = attempt.grade!;
  const outcome = passed ? 'passed' : 'failed';
  return {
    title: say('assessment.result.title'),
    breadcrumb: trail(unit, { label: say('assessment.result.title') }, say),
    heading: say(`assessment.result.${outcome}`),
    passed,
    tone: passed ? 'success' : 'warning',
    score: say('assessment.result.score', { correct, outOf, needed }),
    meaning: say(`assessment.result.${outcome}-meaning`),
    closed: say('assessment.result.closed', { moment: momentInWords(attempt.submittedAt!, say.language) }),
    toReread: lessonLinks(unit, toReread),
    next: passed
      ? { href: '/percorso', label: say('assessment.result.go-on') }
      : { href: quizHref(unit.slug), label: say('assessment.result.again') },
    key: showsKey
      ? attempt.sheet.map(({ question, options }, index) =>
          keyOf(
            unit.bank.find(({ id }) => id === question)!,
            options,
            responses.get(question)?.option,
            index,
            say,
          ),
        )
      : null,
    keyLater: passed && !showsKey ? say('assessment.result.key-later') : null,
  };
}

function keyOf({ prompt, options }: Question, order: readonly string[], chosen: string | undefined, index: number, say: Say) {
  const right = options.find(({ correct }) => correct)!;
  return {
    number: say('assessment.result.number', { number: index + 1 }),
    prompt,
    right: chosen === right.id,
    verdict: say(
      chosen === undefined
        ? 'assessment.result.blank'
        : chosen === right.id
          ? 'assessment.result.right'
          : 'assessment.result.wrong',
    ),
    options: order.map((id) => {
      const option = options.find((one) => one.id === id)!;
      return {
        text: option.text,
        why: option.why,
        correct: option.correct,
        chosen: id === chosen,
        marked: option.correct || id === chosen,
      };
    }),
  };
}
