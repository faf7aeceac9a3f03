/** What somebody chose, and the last revision their page knew of; 0 when it knew of none. */
export interface Choice {
  readonly question: string;
  readonly option: string;
  readonly revision: number;
}

/** What is stored for a question: its newest revision. */
export interface Stored {
  readonly option: string;
  readonly revision: number;
}

export type Outcome =
  | { readonly kind: 'new'; readonly revision: number } // to be added to the log
  | { readonly kind: 'same'; readonly revision: number } // there already: sent twice, or nothing changed
  | { readonly kind: 'conflict'; readonly stored: Stored }; // another page has answered in the meantime

/**
 * What becomes of a choice. A page that knows the newest revision may change it; one that does not is shown both and asked:
 * nothing is overwritten in silence. The same choice again, as after a lost answer, changes nothing.
 */
export function receive({ option, revision }: Choice, stored: Stored | undefined): Outcome {
  if (stored?.option === option) return { kind: 'same', revision: stored.revision };
  if (stored && revision < stored.revision) return { kind: 'conflict', stored };
  return { kind: 'new', revision: (stored?.revision ?? 0) + 1 };
}
