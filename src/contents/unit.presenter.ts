import { passMark } from '../assessment/index.js';
import { presentReviews } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { anchorOf, CONTENTS_HREF, contentsHref } from './addresses.js';
import { sheetLength, type LookedAt } from './contents.service.js';
import { worstFirst } from './domain/findings.js';
import { decimalInWords, NOTHING, peopleInWords, percentInWords } from './in-words.js';
import { presentQuestion } from './question.presenter.js';
import { presentChance, presentQuiz } from './quiz.presenter.js';

/** A unit: its quiz as a whole, then its questions, those to look at first. Nobody who answered is in it. */
export function presentUnit({ unit, reviews, findings }: LookedAt, say: Say) {
  const length = sheetLength(unit);
  const quiz = { questions: length, cut: passMark(length) };
  const byLesson = unit.lessons.flatMap(({ slug }) => unit.bank.filter(({ lesson }) => lesson === slug));
  const lessons = new Map(unit.lessons.map(({ slug, title }) => [slug, title]));
  const ordered = worstFirst(byLesson, findings).map((question) => ({ question, ...findings.questions.get(question.id)! }));
  const told = ordered.flatMap(({ question, people, measured }) =>
    measured ? [presentQuestion({ question, people, measured, lesson: lessons.get(question.lesson)! }, say)] : [],
  );
  return {
    breadcrumb: [
      { label: say('contents.title'), href: CONTENTS_HREF },
      { label: unit.title, lang: 'it' as const },
    ],
    kicker: say('contents.unit.kicker', { version: unit.version }),
    title: unit.title,
    reviews: presentReviews(reviews, say),
    giftHref: `${contentsHref(unit.slug)}/domande.gift`,
    moodleHref: `${contentsHref(unit.slug)}/domande.xml`,
    quiz: presentQuiz(findings.quiz, say),
    chance: presentChance(quiz, say),
    rows: ordered.map(({ question: { id, prompt, lesson }, people, measured }) => ({
      prompt,
      lesson: lessons.get(lesson)!,
      href: measured && `#${anchorOf(id)}`,
      people: peopleInWords(people, say),
      facility: measured ? percentInWords(measured.facility, say) : NOTHING,
      withRest: measured ? decimalInWords(measured.withRest, say) : NOTHING,
      todo: measured ? todoOf(measured.flags, say) : say('contents.question.wait'),
    })),
    toLookAt: told.filter(({ flags }) => flags.length > 0),
    fine: told.filter(({ flags }) => flags.length === 0),
  };
}

const todoOf = (flags: readonly string[], say: Say): string =>
  flags.length === 0 ? say('contents.question.fine') : flags.map((flag) => say(`contents.flag.${flag}`)).join(', ');
