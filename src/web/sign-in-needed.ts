import { DomainError } from '../shared/index.js';

/** The page is for people who are signed in, and nobody is: never, no more, or not yet. */
export class SignInNeeded extends DomainError {
  readonly code = 'problem.sign-in-needed';

  /** @param href the sign-in page, which comes back here afterwards */
  constructor(override readonly href: string) {
    super('sign in first');
  }
}
