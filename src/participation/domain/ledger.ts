/** What a person's state in a unit may be; a person is in exactly one of them. */
export const STATES = ['enrolled', 'in_progress', 'completed'] as const;

export type State = (typeof STATES)[number];

/** Where somebody works and as what, on a day. */
export interface Place {
  readonly municipality: string; // ISTAT code
  readonly organisation: string;
  readonly profession: string;
}

export interface Standing extends Place {
  readonly state: State;
}

export type Change = Standing & { readonly change: 1 | -1 };

/**
 * The entries that lead from one standing to the next: one leaves the old, one enters the new; none when nothing changed.
 * Null is somebody who is not, or no longer, in the unit. A state never goes back: what is completed stays completed.
 */
export function entries(was: Standing | null, is: Standing | null): Change[] {
  const next = was && is && STATES.indexOf(is.state) < STATES.indexOf(was.state) ? { ...is, state: was.state } : is;
  if (same(was, next)) return [];
  return [...(was ? [{ ...was, change: -1 as const }] : []), ...(next ? [{ ...next, change: 1 as const }] : [])];
}

function same(one: Standing | null, other: Standing | null): boolean {
  if (!one || !other) return one === other;
  return (['state', 'municipality', 'organisation', 'profession'] as const).every((field) => one[field] === other[field]);
}
