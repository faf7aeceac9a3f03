/** The least that choosing must know of a question: what became of it the last time this person was asked. */
export interface Askable {
  readonly id: string;
  readonly unit: string;
  readonly last: Last | null; // null: never asked
}

/** An answer: a moment that sorts as text, and whether it was right. */
export interface Last {
  readonly at: string;
  readonly right: boolean;
}

/**
 * The questions to ask again: last answer wrong, oldest first; then never asked; then last answer right, oldest first. Ties by
 * id, then by unit (pedagogy, § 10). As many as there are, at most `take`.
 */
export function choose<A extends Askable>(questions: readonly A[], take: number): A[] {
  return [...questions].sort((one, other) => turn(one) - turn(other) || byAge(one, other) || byId(one, other)).slice(0, take);
}

function turn({ last }: Askable): number {
  if (last === null) return 1;
  return last.right ? 2 : 0;
}

const byAge = (one: Askable, other: Askable): number => compare(one.last?.at ?? '', other.last?.at ?? '');
const byId = (one: Askable, other: Askable): number => compare(one.id, other.id) || compare(one.unit, other.unit);

/** By code unit: the same order on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
