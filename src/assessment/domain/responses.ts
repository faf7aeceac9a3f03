import type { Certainty } from '../../statistics/index.js';

/** An answer: the option chosen, and how sure it is; null while that has not been said. */
export interface Answer {
  readonly option: string;
  readonly certainty: Certainty | null;
}

/** What somebody answered, and the last revision their page knew of; 0 when it knew of none. */
export interface Choice extends Answer {
  readonly question: string;
  readonly revision: number;
}

/** What is stored for a question: its newest revision. */
export interface Stored extends Answer {
  readonly revision: number;
}

export type Outcome =
  | { readonly kind: 'new'; readonly revision: number } // to be added to the log
  | { readonly kind: 'same'; readonly revision: number } // there already: sent twice, or nothing changed
  | { readonly kind: 'conflict'; readonly stored: Stored } // another page has answered in the meantime
  | { readonly kind: 'ahead' }; // the page knows a revision that was never stored

/**
 * What becomes of a choice. A page that knows the newest revision may change it; one that does not is shown both and asked:
 * nothing is overwritten in silence. The same choice again, as after a lost answer, changes nothing. Time plays no part, so a
 * clock that is set back changes nothing either.
 */
export function receive({ option, certainty, revision }: Choice, stored: Stored | undefined): Outcome {
  const newest = stored?.revision ?? 0;
  if (revision > newest) return { kind: 'ahead' };
  if (stored?.option === option && stored.certainty === certainty) return { kind: 'same', revision: newest };
  if (stored && revision < newest) return { kind: 'conflict', stored };
  return { kind: 'new', revision: newest + 1 };
}
