import type { Drawing } from '../documents/index.js';
import type { Shown } from '../publication/index.js';
import { dayInWords, type Say } from '../shared/index.js';
import { disclosure } from '../statistics/index.js';
import type { ChartRow } from '../web/index.js';

/** A part of the report, for page and paper: the sentences, the numbers as a table, and a picture of them where there is one. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly of: string | null; // the day its figures are of, where they are of one day
  readonly sentences: readonly string[];
  readonly columns: readonly string[]; // none: there is nothing to show
  readonly rows: readonly ChartRow[];
  readonly chart: { readonly description: string; readonly drawing: Drawing } | null;
}

/** A section whose figures may not be shown says why, and nothing else. */
export const heldBack = ({ people }: Pick<Shown<unknown>, 'people'>, needed: number, say: Say): string => {
  const level = disclosure(people);
  return level === 'none' || level === 'hidden'
    ? say(`evidence.held-back.${level}`)
    : say('evidence.held-back.counts', { people, needed });
};

export const ofDay = ({ publishedOn }: Pick<Shown<unknown>, 'publishedOn'>, say: Say): string =>
  say('evidence.of-day', { day: dayInWords(publishedOn, say.language) });

/** What was observed; a loss is said like a gain (pedagogy, § 15). */
export function directionOf(before: number, after: number): 'rise' | 'fall' | 'same' {
  if (after === before) return 'same';
  return after > before ? 'rise' : 'fall';
}
