import { citation, contentHtml, type Question, type Review, type UnitContent } from '../catalogue/index.js';
import { randomFrom, shuffle, type Say } from '../shared/index.js';
import { lessonHref, signsHref, trail, unitHref } from './addresses.js';
import { lessonOf, type UnitProgress } from './unit-progress.js';
import { presentReviews } from './review.presenter.js';
import { surroundingsOf } from './surroundings.js';
import { minutesOf } from './unit.presenter.js';

/** A lesson with its check questions; those answered show why, for every option. */
export function presentLesson({ unit, readings, checks }: UnitProgress, slug: string, reviews: readonly Review[], say: Say) {
  const lesson = lessonOf(unit, slug);
  const index = unit.lessons.indexOf(lesson);
  const { html, sections } = contentHtml(lesson, surroundingsOf(unit, say));
  const resume = sections.find(({ id }) => id === readings.get(slug)?.section && id !== sections[0]?.id) ?? null;
  const questions = unit.checks.filter((check) => check.lesson === slug);
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
    checks: questions.map((question, number) => presentCheck(question, number + 1, checks.get(question.id), say)),
    open: open > 0 ? say('progress.checks.open', { questions: open }) : null,
    sources: sourcesOf(unit, lesson.sources),
    reviews: presentReviews(reviews, say),
    next: nextOf(unit, index, say),
  };
}

function presentCheck(question: Question, number: number, chosen: string | undefined, say: Say) {
  const right = question.options.find(({ correct }) => correct)!.id;
  return {
    id: question.id,
    number: say('progress.checks.number', { number }),
    prompt: question.prompt,
    answered: chosen !== undefined,
    verdict: chosen === undefined ? null : say(chosen === right ? 'progress.checks.right' : 'progress.checks.wrong'),
    right: chosen === right,
    options: shuffle(question.options, randomFrom(question.id)).map(({ id, text, correct, why }) => ({
      id,
      text,
      ...(chosen !== undefined && { why, correct, chosen: id === chosen, marked: correct || id === chosen }),
    })),
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
