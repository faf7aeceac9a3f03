import { discloses, gain, normalisedGain, retention, type Interval, type Pair } from '../../statistics/index.js';

/** A figure with its 95 % interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** What changed in a group, as far as it may be said: of fewer than ten people only how many they are (pedagogy, § 9). */
export interface Change {
  readonly people: number; // who answered both times
  readonly before: number | null; // means, in the scale of the scores
  readonly after: number | null;
  readonly difference: Estimate | null;
  readonly g: Estimate | null; // null also where nobody differs
  readonly normalised: number | null; // of percentages alone
}

/** @param percent the scores go from 0 to 100, so that what was still missing is known */
export function changeOf(pairs: readonly Pair[], { percent }: { readonly percent: boolean }): Change {
  const people = pairs.length;
  const found = discloses(people, 'means') ? gain(pairs) : null;
  if (!found) return { people, before: null, after: null, difference: null, g: null, normalised: null };

  const [before, after] = [found.before.mean, found.after.mean];
  return {
    people,
    before,
    after,
    difference: { value: found.difference.mean, ...found.difference.interval },
    g: found.effect && { value: found.effect.g, ...found.effect.interval },
    normalised: percent ? normalisedGain({ before, after }) : null,
  };
}

/** What was still there on day 90, as far as it may be said. */
export interface Retained {
  readonly people: number; // who answered all three times
  readonly missing: number; // who answered before and after, and not later
  readonly before: number | null;
  readonly after: number | null;
  readonly later: number | null;
  readonly share: number | null; // of the gain; null without one
}

interface Later extends Pair {
  readonly later: number | null;
}

export function retainedOf(pairs: readonly Later[]): Retained {
  const all = pairs.filter((pair): pair is Later & { readonly later: number } => pair.later !== null);
  const [people, missing] = [all.length, pairs.length - all.length];
  if (!discloses(people, 'means')) return { people, missing, before: null, after: null, later: null, share: null };

  const mean = (of: 'before' | 'after' | 'later') => all.reduce((sum, one) => sum + one[of], 0) / people;
  const means = { before: mean('before'), after: mean('after'), later: mean('later') };
  return { people, missing, ...means, share: retention(means) };
}
