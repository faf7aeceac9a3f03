/** Days without an answer after which an attempt that was left open is closed with what it has; there is no other time limit. */
export const ABANDONED_AFTER = 30;

const DAY = 86_400_000; // milliseconds

/** Who closed an attempt: the learner who handed it in, or time, because nobody came back. */
export const CLOSED_BY = ['learner', 'time'] as const;

export type ClosedBy = (typeof CLOSED_BY)[number];

/**
 * When an attempt without further answers counts as abandoned: so many days after its beginning or its last answer. Whoever asks
 * gets the same instant, a reader or a job, early or late.
 */
export function abandonedAt(startedAt: Date, givenAt: readonly Date[]): Date {
  const last = Math.max(startedAt.getTime(), ...givenAt.map((moment) => moment.getTime()));
  return new Date(last + ABANDONED_AFTER * DAY);
}
