import type { Question } from '../catalogue/index.js';
import { lessonLinks, quizHref, reviewHref, trail } from '../progress/index.js';
import { groupCode, LOCALES, momentInWords, type Say } from '../shared/index.js';
import { CERTAINTIES, certaintyScore } from '../statistics/index.js';
import type { OpenedAttempt } from './assessment.service.js';
import { ABANDONED_AFTER } from './domain/closing.js';
import { criticalPoints } from './domain/critical-review.js';
import type { Answer } from './domain/responses.js';

/**
 * The result (pedagogy, § 3). Failed: score and lessons to read again, no key, no single answer marked. Passed: key and
 * explanations where they may be shown, else the passages to read again. How well certainty was judged is told with the key only:
 * a count of right answers at one certainty may be that of a single question.
 */
export function presentResult({ attempt, unit, responses }: OpenedAttempt, showsKey: boolean, say: Say) {
  const { correct, outOf, needed, passed, toReread } = attempt.grade!;
  const points = passed ? criticalPoints(unit.bank, attempt.grade!.missed).length : 0;
  const outcome = passed ? 'passed' : 'failed';
  return {
    title: say('assessment.result.title'),
    breadcrumb: trail(unit, { label: say('assessment.result.title') }, say),
    heading: say(`assessment.result.${outcome}`),
    passed,
    tone: passed ? 'success' : 'warning',
    score: say('assessment.result.score', { correct, outOf, needed }),
    meaning: say(`assessment.result.${outcome}-meaning`),
    closed: say(attempt.closedBy === 'time' ? 'assessment.result.closed-by-time' : 'assessment.result.closed', {
      moment: momentInWords(attempt.submittedAt!, say.language),
      days: ABANDONED_AFTER,
    }),
    receipt: attempt.receipt && groupCode(attempt.receipt),
    toReread: lessonLinks(unit, toReread),
    critical: points > 0 ? { text: say('assessment.result.critical', { points }), href: reviewHref(unit.slug) } : null,
    next: passed
      ? { href: '/percorso', label: say('assessment.result.go-on') }
      : { href: quizHref(unit.slug), label: say('assessment.result.again') },
    key: showsKey
      ? attempt.sheet.map(({ question, options }, index) =>
          keyOf(
            unit.bank.find(({ id }) => id === question)!,
            options,
            responses.get(question),
            index,
            say,
          ),
        )
      : null,
    certainty: showsKey ? certaintyOf({ attempt, unit, responses }, say) : null,
    keyLater: passed && !showsKey ? say('assessment.result.key-later') : null,
  };
}

function keyOf({ prompt, options }: Question, order: readonly string[], given: Answer | undefined, index: number, say: Say) {
  const right = options.find(({ correct }) => correct)!;
  const chosen = given?.option;
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
    certainty: given?.certainty
      ? say('assessment.result.was-sure', { certainty: say(`assessment.certainty.${given.certainty}`) })
      : null,
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

/**
 * How well this person knows what they know (pedagogy, § 4). An answer of which nothing was said counts as the least sure.
 */
function certaintyOf({ attempt, unit, responses }: OpenedAttempt, say: Say) {
  const sheet = attempt.sheet.map(({ question }) => {
    const given = responses.get(question);
    const right = unit.bank.find(({ id }) => id === question)!.options.find(({ correct }) => correct)!.id;
    return given ? { right: given.option === right, certainty: given.certainty ?? 1 } : null;
  });
  if (![...responses.values()].some(({ certainty }) => certainty !== null)) return null;

  const { accuracy, bonus, shown, levels } = certaintyScore(sheet)!;
  const percent = new Intl.NumberFormat(LOCALES[say.language], { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(LOCALES[say.language], { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return {
    score: say('assessment.result.certainty-score', {
      shown: percent.format(shown),
      accuracy: percent.format(accuracy),
      bonus: signed.format(100 * bonus),
    }),
    levels: CERTAINTIES.map((level) => ({
      level: say(`assessment.certainty.${level}`),
      right: levels[level].responses === 0 ? '—' : say('assessment.result.certainty-right', { ...levels[level] }),
      meant: say(`assessment.result.certainty-meant.${level}`),
    })),
  };
}
