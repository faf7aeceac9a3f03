import { NotFound, Refused } from '../shared/index.js';

/** Not there, not yours, or of a certificate that is no longer the newest. */
export class BoosterNotFound extends NotFound {
  readonly code = 'boosters.not-found';
  override readonly href = '/richiami';
}

export class BoosterNotDue extends Refused {
  readonly code = 'boosters.not-due';
  override readonly href = '/richiami';
}

/** The yearly one, after the grace of its certificate. */
export class BoosterOver extends Refused {
  readonly code = 'boosters.over';
  override readonly href = '/percorso';
}

/** What was posted is no answer to this question. Nothing was stored. */
export class BoosterAnswerUnreadable extends Refused {
  readonly code = 'boosters.answer-unreadable';

  constructor(override readonly href: string) {
    super('no such answer here');
  }
}
