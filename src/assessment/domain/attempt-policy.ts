/** Why an attempt may not start; `assessment.attempt-refused.<why>` are its words. */
export type Refusal = 'not-enrolled' | 'other-track' | 'passed' | 'lessons' | 'review' | 'limit';

/** What has happened so far, as far as another attempt depends on it. */
export interface Facts {
  readonly enrolled: boolean; // works in the network today
  readonly theirs: boolean; // the unit is part of this person's course
  readonly passed: boolean;
  readonly lessonsDone: boolean;
  readonly failed: number; // attempts closed without a pass
  readonly reviewed: boolean; // the lessons of the last failure have been opened again since
  readonly unseen: number; // questions of the bank this person has never been given
  readonly questions: number; // of one quiz
}

const FREE_ATTEMPTS = 5;

/** New questions that an attempt brings from the second on, while the bank has them: a third, rounded down. */
export const newQuestions = (questions: number): number => Math.floor(questions / 3);

/** Why an attempt may not start, or null. The first rule that applies decides (pedagogy, § 2; ECM asks for the same). */
export function refusal({ enrolled, theirs, passed, lessonsDone, failed, reviewed, unseen, questions }: Facts): Refusal | null {
  if (!enrolled) return 'not-enrolled';
  if (passed) return 'passed';
  if (!theirs) return 'other-track';
  if (!lessonsDone) return 'lessons';
  if (failed > 0 && !reviewed) return 'review';
  if (failed >= FREE_ATTEMPTS && unseen < newQuestions(questions)) return 'limit';
  return null;
}

/**
 * Whether every lesson with a mistake has been opened again since the failure (docs/decisions/0007); one that is no longer in
 * the unit cannot be. Nothing to review without a failure.
 */
export function isReviewed(failure: Failure | null, lessons: readonly string[], openedAt: ReadonlyMap<string, Date>): boolean {
  if (!failure) return false;
  return failure.toReread.filter((slug) => lessons.includes(slug)).every((slug) => (openedAt.get(slug) ?? failure.at) > failure.at);
}

/** The last attempt that was not passed. */
export interface Failure {
  readonly at: Date;
  readonly toReread: readonly string[]; // slugs of the lessons its mistakes belong to
}

/**
 * Whether the key of an attempt may be shown: once it is passed; for health staff, by the rules of continuing education, once
 * the whole course is finished (pedagogy, § 2).
 */
export function showsKey({ passed, ecm, courseFinished }: { passed: boolean; ecm: boolean; courseFinished: boolean }): boolean {
  return passed && (!ecm || courseFinished);
}
