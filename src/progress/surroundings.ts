import type { Published, Surroundings, UnitContent } from '../catalogue/index.js';
import type { Language, Say } from '../shared/index.js';
import { figureHref, lessonHref } from './addresses.js';

const known = new WeakMap<UnitContent, Map<Language, Surroundings>>();

/** Where the texts of a unit stand, for a reader of this language: the same object every time, so that a text is drawn once. */
export function surroundingsOf(unit: Published<UnitContent>, say: Say): Surroundings {
  const byLanguage = known.get(unit) ?? new Map<Language, Surroundings>();
  known.set(unit, byLanguage);
  const here = byLanguage.get(say.language) ?? surroundings(unit, say);
  byLanguage.set(say.language, here);
  return here;
}

function surroundings({ slug, version, lessons, figures }: Published<UnitContent>, say: Say): Surroundings {
  return {
    lessonHref: (lesson) => (lessons.some((one) => one.slug === lesson) ? lessonHref(slug, lesson) : null),
    figureHref: (name) => figureHref(slug, version, name),
    figures,
    figureInWords: say('progress.figure.in-words'),
    language: say.language,
  };
}
