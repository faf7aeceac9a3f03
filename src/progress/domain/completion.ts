/** What a unit asks for beside its lessons, in the order in which what is missing is named (pedagogy, § 2). */
export const STEPS = ['quiz_passed', 'signs_done', 'scenario_done', 'card_opened', 'critical_reviewed'] as const;

export type Step = (typeof STEPS)[number];

/** The steps still to do, in order; none left: the unit is completed (pedagogy, § 2). */
export function missing(done: readonly Step[]): Step[] {
  return STEPS.filter((step) => !done.includes(step));
}

interface Checked {
  readonly slug: string;
  readonly checks: readonly string[]; // ids of its check questions
}

/** The lessons that are done: opened, and every check question answered, right or wrong (pedagogy, § 1). */
export function lessonsDone(lessons: readonly Checked[], opened: readonly string[], answered: readonly string[]): string[] {
  return lessons
    .filter(({ slug, checks }) => opened.includes(slug) && checks.every((id) => answered.includes(id)))
    .map(({ slug }) => slug);
}
