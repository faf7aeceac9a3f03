export type Refusal = 'passed' | 'lessons' | 'review' | 'limit';

/** What has happened so far, as far as another attempt depends on it. */
export interface Facts {
  readonly passed: boolean;
  readonly lessonsDone: boolean;
  readonly attempts: number; // closed without a pass
  readonly reviewed: boolean; // the lessons of the last failure have been opened again since
  readonly unseen: number; // questions of the bank this person has never been given
  readonly questions: number; // of one quiz
}

const FREE_ATTEMPTS = 5;

/** New questions that an attempt brings from the second on, while the bank has them: a third, rounded down. */
export const newQuestions = (questions: number): number => Math.floor(questions / 3);

/** Why an attempt may not start, or null. The first rule that applies decides (pedagogy, § 2; ECM asks for the same). */
export function refusal({ passed, lessonsDone, attempts, reviewed, unseen, questions }: Facts): Refusal | null {
  if (passed) return 'passed';
  if (!lessonsDone) return 'lessons';
  if (attempts > 0 && !reviewed) return 'review';
  if (attempts >= FREE_ATTEMPTS && unseen < newQuestions(questions)) return 'limit';
  return null;
}
