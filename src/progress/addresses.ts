import type { UnitContent } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import type { Crumb } from '../web/index.js';

/** Where a unit and its parts are found. */
export const unitHref = (unit: string): string => `/moduli/${unit}`;
export const lessonHref = (unit: string, lesson: string): string => `${unitHref(unit)}/lezioni/${lesson}`;
export const signsHref = (unit: string): string => `${unitHref(unit)}/casi`;
export const interviewHref = (unit: string): string => `${unitHref(unit)}/colloquio`;
export const quizHref = (unit: string): string => `${unitHref(unit)}/tentativi/nuovo`;
export const reviewHref = (unit: string): string => `${unitHref(unit)}/da-rivedere`;
export const figureHref = (unit: string, version: number, name: string): string =>
  `${unitHref(unit)}/figure/${name}.svg?v=${version}`;
export const cardHref = (unit: string): string => `${unitHref(unit)}/scheda`;

export const commitmentHref = (unit: string): string => `${unitHref(unit)}/impegno`;

/** The way to a unit, or to a page under it: the course, the unit, and what stands here. */
export function trail({ slug, title }: UnitContent, here: Crumb | null, say: Say): Crumb[] {
  const unit = { label: title, lang: 'it' } as const;
  const course = { href: '/percorso', label: say('path.title') };
  return here ? [course, { href: unitHref(slug), ...unit }, here] : [course, unit];
}

/** Links to some lessons of a unit, in the unit's order; a lesson that is no longer there is left out. */
export function lessonLinks({ slug, lessons }: UnitContent, wanted: readonly string[]) {
  return lessons
    .filter((lesson) => wanted.includes(lesson.slug))
    .map((lesson) => ({ href: lessonHref(slug, lesson.slug), title: lesson.title }));
}
