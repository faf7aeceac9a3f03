/**
 * Something the domain will not do. It knows no HTTP and carries no personal data; `code` is the key of the page's words:
 * `<code>.title`, `<code>.text` and `<code>.next` in views/words.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  /** What the words need beside the key: numbers and names of things, never of people. */
  readonly values: Record<string, string | number> = {};

  /** Where the reader goes next, when one place is better than the others. */
  readonly href: string | null = null;
}

/** Not there, or not yours: from outside the two look the same. */
export abstract class NotFound extends DomainError {}

/** A rule said no, and `code` says which. */
export abstract class Refused extends DomainError {}

/** The person may not do this in their role. */
export abstract class Unauthorised extends DomainError {}
