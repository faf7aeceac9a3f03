/** How much a figure about a group may say; each word allows what those before it allow. */
export const DISCLOSURES = ['none', 'hidden', 'counts', 'means', 'percent', 'items'] as const;

export type Disclosure = (typeof DISCLOSURES)[number];

/** People below whom a figure says nothing, and who must have come or gone before one changes (pedagogy, § 9). */
export const FEWEST = 5;

/** People a figure about questions needs (pedagogy, § 9). */
export const ENOUGH_FOR_ITEMS = 30;

/**
 * What may be shown of a figure about so many people (pedagogy, § 9). In eight small towns a small number is a person.
 * Enrolled and completed, for those who may see the persons behind them, are exempt.
 *
 * @param people whole, 0 or more: all in the figure, not only those who did what it tells
 * @returns `none` of nobody: “nessun dato”; `hidden` of 1–4: nothing; `counts` of 5–9: “7 su 9”; `means` of 10–19: means,
 * differences and effects with their intervals; `percent` of 20–29: percentages with Wilson's interval; `items` from 30:
 * figures about questions, KR-20, calibration
 */
export function disclosure(people: number): Disclosure {
  if (people === 0) return 'none';
  if (people < FEWEST) return 'hidden';
  if (people < 10) return 'counts';
  if (people < 20) return 'means';
  return people < ENOUGH_FOR_ITEMS ? 'percent' : 'items';
}

/** Whether a figure about so many people may say as much as `wanted`. */
export const discloses = (people: number, wanted: Disclosure): boolean =>
  DISCLOSURES.indexOf(disclosure(people)) >= DISCLOSURES.indexOf(wanted);

/**
 * Whether a figure about a group that was published before may change (pedagogy, § 9): when at least five people came or went,
 * counted together. Otherwise the old figure is repeated with its date, and nobody learns of one person by subtracting.
 *
 * @param before ids of the people in the figure when it was last published
 * @param now ids of those in it today
 */
export function publishes(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  const [entered, left] = [absent(now, before), absent(before, now)];
  return entered + left >= FEWEST;
}

const absent = (from: ReadonlySet<string>, among: ReadonlySet<string>): number => [...from].filter((id) => !among.has(id)).length;
