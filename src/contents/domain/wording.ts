/** What makes a question this one for somebody who answers it. */
interface Worded {
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly correct: boolean }[];
}

/**
 * The ids of the questions that are today what they were then: text, options and key. The reasons and sources given for the key may have
 * changed; nobody sees them before the quiz is closed.
 */
export function unchanged(today: readonly Worded[], then: readonly Worded[]): ReadonlySet<string> {
  const before = new Map(then.map((question) => [question.id, wordingOf(question)]));
  return new Set(today.filter((question) => before.get(question.id) === wordingOf(question)).map(({ id }) => id));
}

const wordingOf = ({ prompt, options }: Worded): string =>
  JSON.stringify([prompt, options.map(({ id, text, correct }) => [id, text, correct])]);
