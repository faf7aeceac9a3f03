import { scaleScore } from '../../statistics/index.js';

/** The scale on which people say how far a sentence is true of them. */
export const SCALE = { low: 1, high: 7 } as const;

export interface Keyed {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly correct: boolean }[];
}

/**
 * How many of the anchors answered are right, in percent, 0 to 100. Who leaves a question out is not taken to be wrong: before the course more
 * are left out, and the gain would look larger than it is.
 *
 * @returns null when fewer than 80 % were answered, as on a scale (pedagogy, § 6)
 */
export function anchorScore(anchors: readonly Keyed[], given: Readonly<Record<string, string>>): number | null {
  const answered = anchors.filter(({ id }) => Object.hasOwn(given, id));
  if (answered.length === 0 || 5 * answered.length < 4 * anchors.length) return null;
  const right = answered.filter(({ id, options }) => options.some((option) => option.correct && option.id === given[id]));
  return (100 * right.length) / answered.length;
}

/** How ready somebody feels, 1 to 7; null when fewer than 80 % of the statements were answered (pedagogy, § 6). */
export function readiness(
  statements: readonly { readonly id: string; readonly reversed: boolean }[],
  given: Readonly<Record<string, number>>,
): number | null {
  const values = statements.map(({ id }) => given[id] ?? null);
  const reversed = statements.flatMap((statement, index) => (statement.reversed ? [index] : []));
  return scaleScore(values, { ...SCALE, reversed });
}
