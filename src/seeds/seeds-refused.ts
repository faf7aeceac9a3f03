/** What is wrong in a seed file, for people who do not program: where, and what to write instead. */
export interface SeedProblem {
  readonly file: string; // from the top of the project
  readonly line: number; // from 1
  readonly message: string;
}

/** The seeds are not fit to be published, and nothing of them was. Its message lists every problem, in order. */
export class SeedsRefused extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
}
