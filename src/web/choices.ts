/**
 * How a page posts what was chosen for questions: a radio button is named `r.<question>`, its value is the option; how sure it is,
 * where that is asked, is `c.<question>`. The same in an address keeps choices that could not be stored.
 */
const CHOICE = 'r.';
const CERTAINTY = 'c.';

/** Texts by question. */
export type ByQuestion = ReadonlyMap<string, string>;

/** What was chosen, by question; whatever else a body holds is left out. */
export const choicesIn = (body: unknown): ByQuestion => named(CHOICE, body);

/** How sure each choice was, by question, as it was posted. */
export const certaintiesIn = (body: unknown): ByQuestion => named(CERTAINTY, body);

/** The address with the choices in it, so that the page can show them again. */
export function withChoices(path: string, choices: ByQuestion, certainties: ByQuestion = new Map()): string {
  const query = new URLSearchParams([...fields(CHOICE, choices), ...fields(CERTAINTY, certainties)]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Whether an address holds choices that wait to be stored. */
export const hasChoices = (address: string): boolean =>
  choicesIn(Object.fromEntries(new URLSearchParams(address.split('?')[1]))).size > 0;

function named(prefix: string, body: unknown): ByQuestion {
  const given = Object.entries((body ?? {}) as Record<string, unknown>);
  return new Map(
    given
      .filter((entry): entry is [string, string] => entry[0].startsWith(prefix) && typeof entry[1] === 'string')
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

const fields = (prefix: string, values: ByQuestion): [string, string][] =>
  [...values].map(([question, value]) => [prefix + question, value]);
