/**
 * How a page posts what was chosen for questions: a radio button is named `r.<question>`, its value is the option. The same in
 * an address keeps choices that could not be stored.
 */
const PREFIX = 'r.';

/** What was chosen, by question; whatever else a body holds is left out. */
export function choicesIn(body: unknown): ReadonlyMap<string, string> {
  const given = Object.entries((body ?? {}) as Record<string, unknown>);
  return new Map(
    given
      .filter((entry): entry is [string, string] => entry[0].startsWith(PREFIX) && typeof entry[1] === 'string')
      .map(([name, option]) => [name.slice(PREFIX.length), option]),
  );
}

/** The address with the choices in it, so that the page can show them again. */
export function withChoices(path: string, choices: ReadonlyMap<string, string>): string {
  const query = new URLSearchParams([...choices].map(([question, option]): [string, string] => [PREFIX + question, option]));
  return choices.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Whether an address holds choices that wait to be stored. */
export const hasChoices = (address: string): boolean =>
  choicesIn(Object.fromEntries(new URLSearchParams(address.split('?')[1]))).size > 0;
