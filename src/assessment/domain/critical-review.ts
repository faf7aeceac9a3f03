/** The least that is known of a question that may be critical for somebody's safety. */
interface Asked {
  readonly id: string;
  readonly lesson: string;
  readonly sister: string | null; // another question on the same point; null: not critical
}

/** A point that was missed in the attempt that passed, to be read again and answered in another case. */
export interface Point {
  readonly question: string; // that was missed
  readonly sister: string; // that is asked now
  readonly lesson: string; // to read again
}

/** An answer to a sister, of which the log is only added to. */
export interface SisterAnswer {
  readonly question: string; // the sister
  readonly option: string;
  readonly right: boolean;
  readonly givenAt: Date;
}

/** `read`: the lesson has to be read again; `answer`: it has been, the question waits; `done`: it was answered rightly. */
export type PointState = 'read' | 'answer' | 'done';

/** The critical questions among those missed (pedagogy, § 2): a correction follows, not a fail. */
export function criticalPoints(bank: readonly Asked[], missed: readonly string[]): Point[] {
  return missed.flatMap((id) => {
    const question = bank.find((one) => one.id === id);
    return question?.sister ? [{ question: id, sister: question.sister, lesson: question.lesson }] : [];
  });
}

/**
 * Where a point stands. Its lesson is opened again after the attempt, and again after each wrong answer: whoever could try at once
 * would only try one option after the other.
 * @param openedAt when the lesson was last opened
 */
export function pointState(
  { sister }: Point,
  answers: readonly SisterAnswer[],
  submittedAt: Date,
  openedAt: Date | undefined,
): PointState {
  const own = answers.filter(({ question }) => question === sister);
  if (own.some(({ right }) => right)) return 'done';
  const since = Math.max(submittedAt.getTime(), ...own.map(({ givenAt }) => givenAt.getTime()));
  return openedAt !== undefined && openedAt.getTime() > since ? 'answer' : 'read';
}
