/** What becomes of an answer that may be given once. */
export type Received =
  | 'stored' // there was none
  | 'same' // there already: a double tap, or a form sent again
  | 'kept'; // another was given before, from another window: the first stays, and the person is told

/** The first answer stays: whoever has seen what was right would only copy it. */
export function receiveOnce<T>(given: T, stored: T | undefined): Received {
  if (stored === undefined) return 'stored';
  return stored === given ? 'same' : 'kept';
}
