import { lessonLinks, reviewHref, trail, unitHref } from '../progress/index.js';
import { randomFrom, shuffle, type Say } from '../shared/index.js';
import type { CriticalReview, ReviewedPoint } from './critical-review.service.js';

/**
 * The points to set right: what to read again, then the question. After a wrong answer only its own reason is told, after the right
 * one every reason.
 */
export function presentReview({ unit, points }: CriticalReview, say: Say) {
  const left = points.filter(({ state }) => state !== 'done').length;
  return {
    title: say('assessment.critical.title'),
    breadcrumb: trail(unit, { label: say('assessment.critical.title') }, say),
    lead: say('assessment.critical.lead', { points: points.length }),
    finished: left === 0 ? say('assessment.critical.finished') : null,
    left: left > 0 ? say('assessment.critical.left', { points: left }) : null,
    unitHref: unitHref(unit.slug),
    points: points.map((point, index) => presentPoint(point, index)),
  };

  function presentPoint({ sister, lesson, state, last }: ReviewedPoint, index: number) {
    const { prompt, options } = unit.sisters.find(({ id }) => id === sister)!;
    const done = state === 'done';
    return {
      id: sister,
      number: say('assessment.critical.point', { number: index + 1 }),
      lessons: lessonLinks(unit, [lesson]),
      toRead: state === 'read',
      toAnswer: state === 'answer',
      done,
      action: `${reviewHref(unit.slug)}/${sister}`,
      right: done,
      verdict: last ? say(done ? 'progress.checks.right' : 'assessment.critical.wrong') : null,
      lastWhy: last && !done ? options.find(({ id }) => id === last.option)!.why : null,
      prompt: state === 'read' ? null : prompt,
      options: shuffle(options, randomFrom(sister)).map(({ id, text, correct, why }) => ({
        id,
        text,
        ...(done && { why, correct, chosen: id === last?.option, marked: correct || id === last?.option }),
      })),
    };
  }
}
