import type { Review } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { cardHref, interviewHref, lessonHref, quizHref, reviewHref, signsHref, trail } from './addresses.js';
import type { UnitProgress } from './unit-progress.js';
import { presentReviews } from './review.presenter.js';

/** Characters of a lesson that count as a minute of study: 6,000 are ten (pedagogy, § 1). */
const CHARACTERS_A_MINUTE = 600;

export interface StepView {
  readonly label: string;
  readonly href: string;
  readonly content: boolean; // the label is content, not interface
  readonly note: string | null;
  readonly done: boolean;
  readonly current: boolean;
  readonly todo: boolean;
}

/** Minutes a lesson takes, for planning a break: its text, and about a minute for each check question. */
export const minutesOf = ({ markdown }: { readonly markdown: string }): number =>
  Math.max(3, Math.round(markdown.length / CHARACTERS_A_MINUTE)) + 2;

/**
 * Every part of a unit in the order people meet it; the first that is not done is the next step. Where the unit is not part of
 * one's course there is no quiz: it is there to be read and practised. Points to set right after the quiz are a part only for whom
 * they wait.
 */
export function stepsOf({ unit, theirs, lessonsDone, readings, steps, completed }: UnitProgress, say: Say): StepView[] {
  const reviewsPoints = !completed && steps.includes('quiz_passed') && !steps.includes('critical_reviewed');
  const parts = [
    ...unit.lessons.map((lesson) => ({
      label: lesson.title,
      href: lessonHref(unit.slug, lesson.slug),
      content: true,
      done: completed || lessonsDone.includes(lesson.slug),
      note: readings.has(lesson.slug)
        ? say('progress.lesson.begun')
        : say('progress.lesson.minutes', { minutes: minutesOf(lesson) }),
    })),
    {
      label: say('progress.signs'),
      href: signsHref(unit.slug),
      content: false,
      done: completed || steps.includes('signs_done'),
      note: say('progress.lesson.minutes', { minutes: 7 }),
    },
    {
      label: say('progress.interview'),
      href: interviewHref(unit.slug),
      content: false,
      done: completed || steps.includes('scenario_done'),
      note: say('progress.lesson.minutes', { minutes: 9 }),
    },
    theirs && {
      label: say('progress.quiz'),
      href: quizHref(unit.slug),
      content: false,
      done: completed || steps.includes('quiz_passed'),
      note: say('progress.quiz.questions', { questions: unit.quiz.questions }),
    },
    reviewsPoints && {
      label: say('progress.critical'),
      href: reviewHref(unit.slug),
      content: false,
      done: false,
      note: say('progress.lesson.minutes', { minutes: 5 }),
    },
    {
      label: say('progress.card'),
      href: cardHref(unit.slug),
      content: false,
      done: completed || steps.includes('card_opened'),
      note: say('progress.lesson.minutes', { minutes: 2 }),
    },
  ].filter((part) => part !== false);
  const next = parts.findIndex(({ done }) => !done);
  return parts.map((part, index) => ({
    ...part,
    note: part.done ? null : part.note,
    current: index === next,
    todo: !part.done && index !== next,
  }));
}

/** A unit: what it is about, its parts, how far one has come, who has approved its text. */
export function presentUnit(progress: UnitProgress, reviews: readonly Review[], say: Say) {
  const { unit } = progress;
  const steps = stepsOf(progress, say);
  const done = steps.filter((step) => step.done).length;
  return {
    title: unit.title,
    breadcrumb: trail(unit, null, say),
    kicker: say('progress.unit.kicker', { number: unit.number, minutes: unit.minutes }),
    summary: unit.summary,
    objectives: unit.objectives,
    toRead: progress.theirs ? null : say('progress.unit.to-read'),
    steps,
    next: steps.find(({ current }) => current) ?? null,
    nextAction: say(done === 0 ? 'path.begin' : 'path.go-on'),
    reviews: presentReviews(reviews, say),
    progress: { value: done, max: steps.length, label: say('progress.unit.steps', { done, all: steps.length }) },
  };
}
