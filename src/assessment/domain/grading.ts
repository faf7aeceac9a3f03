/** The least that grading must know of a question. */
export interface KeyedQuestion {
  readonly id: string;
  readonly lesson: string;
  readonly options: readonly { readonly id: string; readonly correct: boolean }[];
}

/** The result of an attempt. */
export interface Grade {
  readonly correct: number;
  readonly outOf: number;
  readonly needed: number; // right answers for a pass
  readonly passed: boolean;
  readonly missed: readonly string[]; // question ids, in the sheet's order
  readonly toReread: readonly string[]; // slugs of the lessons they belong to, once each
}

/** Right answers needed of so many: 75 % rounded up, in whole numbers so that nothing rounds up to the mark (pedagogy, § 2). */
export const passMark = (questions: number): number => Math.floor((3 * questions + 3) / 4);

/** One point for the right option, none for another or for no answer. */
export function grade(questions: readonly KeyedQuestion[], responses: ReadonlyMap<string, string>): Grade {
  const missed = questions.filter((question) => !isRight(question, responses.get(question.id)));
  const correct = questions.length - missed.length;
  const needed = passMark(questions.length);
  return {
    correct,
    outOf: questions.length,
    needed,
    passed: correct >= needed,
    missed: missed.map(({ id }) => id),
    toReread: [...new Set(missed.map(({ lesson }) => lesson))],
  };
}

function isRight({ options }: KeyedQuestion, chosen: string | undefined): boolean {
  return options.some(({ id, correct }) => correct && id === chosen);
}
