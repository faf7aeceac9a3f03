import {
  citation,
  contentHtml,
  presentExercise,
  storedResponse,
  type Exercise,
  type Refused,
  type Review,
  type UnitContent,
} from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { lessonHref, signsHref, trail, unitHref } from './addresses.js';
import { lessonOf, type UnitProgress } from './unit-progress.js';
import { presentReviews } from './review.presenter.js';
import { surroundingsOf } from './surroundings.js';
import { minutesOf } from './unit.presenter.js';

const NONE: ReadonlyMap<string, Refused> = new Map();

/**
 * A lesson with its check questions and exercises; those answered show why, for every option.
 * @param refused what has just been posted and could not be taken, by check question or exercise
 */
export function presentLesson(
  { unit, readings, checks }: UnitProgress,
  slug: string,
  reviews: readonly Review[],
  say: Say,
  refused = NONE,
) {
  const lesson = lessonOf(unit, slug);
  const index = unit.lessons.indexOf(lesson);
  const { html, sections } = contentHtml(lesson, surroundingsOf(unit, say));
  const resume = sections.find(({ id }) => id === readings.get(slug)?.section && id !== sections[0]?.id) ?? null;
  const own = ({ lesson: asked }: Exercise) => asked === slug;
  const questions = unit.checks.filter(own);
  const present = (asked: Exercise, number: string) => {
    const stored = checks.get(asked.id);
    const response = stored === undefined ? null : storedResponse(asked, stored);
    return presentExercise(asked, { number, response, refused: refused.get(asked.id) }, say);
  };
  const open = questions.filter(({ id }) => !checks.has(id)).length;
  return {
    title: lesson.title,
    tab: say('progress.lesson.tab', { number: index + 1 }), // neutral, for whoever looks at the screen
    breadcrumb: trail(unit, { label: lesson.title, lang: 'it' }, say),
    kicker: say('progress.lesson.kicker', { number: index + 1, all: unit.lessons.length, minutes: minutesOf(lesson) }),
    objective: lesson.objective,
    note: lesson.note,
    noteHeading: say('progress.lesson.note'),
    skipHref: '#domande',
    leaveHref: unitHref(unit.slug),
    html,
    sections,
    resume,
    positionUrl: `${lessonHref(unit.slug, slug)}/posizione`,
    checksAction: `${lessonHref(unit.slug, slug)}/verifiche`,
    checks: questions.map((question, index) => present(question, say('progress.checks.number', { number: index + 1 }))),
    training: unit.exercises
      .filter(own)
      .map((exercise, index) => present(exercise, say('progress.training.number', { number: index + 1 }))),
    problems: [...refused].map(([id, { lack }]) => ({ id: `domanda-${id}`, text: say(`exercise.refused.${lack}`) })),
    open: open > 0 ? say('progress.checks.open', { questions: open }) : null,
    sources: sourcesOf(unit, lesson.sources),
    reviews: presentReviews(reviews, say),
    next: nextOf(unit, index, say),
  };
}

/** Where the facts come from, as a reader can look them up. */
export function sourcesOf({ sources }: UnitContent, keys: readonly string[]): string[] {
  return keys
    .map((key) => sources[key])
    .filter((source) => source !== undefined)
    .map(citation);
}

function nextOf(unit: UnitContent, index: number, say: Say) {
  const following = unit.lessons[index + 1];
  if (following) return { href: lessonHref(unit.slug, following.slug), label: say('progress.lesson.next'), title: following.title };
  return { href: signsHref(unit.slug), label: say('progress.lesson.to-signs'), title: null };
}
