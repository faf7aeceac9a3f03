/** How a card went: whether there were signs in it, and whether the person saw them (pedagogy, § 5). */
export type Outcome = 'hit' | 'miss' | 'false_alarm' | 'correct_rejection';

/** @param sign there are signs in the scene @param saw the person says so */
export function outcomeOf(sign: boolean, saw: boolean): Outcome {
  if (sign) return saw ? 'hit' : 'miss';
  return saw ? 'false_alarm' : 'correct_rejection';
}

/** Whether the person said to see signs. */
export const saidSigns = (outcome: Outcome): boolean => outcome === 'hit' || outcome === 'false_alarm';

/** Whether what the person said is so. */
export const isRight = (outcome: Outcome): boolean => outcome === 'hit' || outcome === 'correct_rejection';

/** Counts of one deck. No d′ is made of them: for one person it means something from forty cards on. */
export interface Tally {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly correctRejections: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    hits: count('hit'),
    misses: count('miss'),
    falseAlarms: count('false_alarm'),
    correctRejections: count('correct_rejection'),
  };
}
