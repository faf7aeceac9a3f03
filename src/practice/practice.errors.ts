import { NotFound, Refused } from '../shared/index.js';

export class DeckNotFound extends NotFound {
  readonly code = 'practice.deck-not-found';
  override readonly href = '/percorso';
}

export class InterviewRunNotFound extends NotFound {
  readonly code = 'practice.interview-not-found';
  override readonly href = '/percorso';
}

/** What was posted is no answer to this card, or no choice of this scene. Nothing was stored. */
export class ChoiceUnreadable extends Refused {
  readonly code = 'practice.choice-unreadable';

  constructor(override readonly href: string) {
    super('no such choice here');
  }
}
