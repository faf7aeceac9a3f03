import { measure, type Published, type UnitContent, type UnitMeasures } from '../catalogue/index.js';
import { presentReviews } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { contentsHref } from './addresses.js';
import type { LookedAt } from './contents.service.js';
import { flagged } from './domain/findings.js';
import { NOTHING, peopleInWords } from './in-words.js';

/** Every unit: what it is made of, whether it has been reviewed, how easy it is to read, and which questions to look at. */
export function presentOverview(units: readonly LookedAt[], say: Say) {
  return {
    title: say('contents.title'),
    lead: say('contents.lead'),
    questions: units.map(({ unit, reviews, findings }) => ({
      name: unit.title,
      href: contentsHref(unit.slug),
      reviews: presentReviews(reviews, say),
      people: peopleInWords(findings.people, say),
      suspects: flagged(findings, 'withdraw') ?? NOTHING,
      toReview: flagged(findings, 'review') ?? NOTHING,
    })),
    texts: units.map(({ unit }) => ({ name: unit.title, figures: textFigures(unit, say) })),
  };
}

function textFigures(unit: Published<UnitContent>, say: Say): (string | number)[] {
  const { lessons, rightPlaces, chance, longest } = measuresOf(unit);
  const eases = lessons.map(({ ease }) => Math.floor(ease));
  const [hardest, easiest] = [Math.min(...eases), Math.max(...eases)];
  return [
    unit.version,
    unit.lessons.length,
    unit.bank.length,
    unit.vignettes.length,
    lessons.length === 0 ? NOTHING : say('contents.texts.from-to', { low: hardest, high: easiest }),
    rightPlaces.join('\u00a0·\u00a0'), // never parted at the end of a line
    say('contents.decimal', { value: chance }),
    say('contents.share', { value: longest }),
  ];
}

const known = new WeakMap<UnitContent, UnitMeasures>();

/** Measured once for each version. Words to avoid are not published with a unit, so they are not looked for here. */
function measuresOf(unit: UnitContent): UnitMeasures {
  const measures = known.get(unit) ?? measure(unit, []);
  known.set(unit, measures);
  return measures;
}
