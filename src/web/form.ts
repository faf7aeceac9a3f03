import type { z } from 'zod';
import type { Say } from '../shared/index.js';

/** What a page posted: the value it means, or what was given back together with what is wrong, in the reader's words. */
export type Form<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly given: Readonly<Record<string, string>>; readonly problems: Readonly<Record<string, string>> };

/** Reads a body by its schema, whose messages are keys of the word catalogue. Never throws: a wrong body is an answer too. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown, say: Say): Form<T> {
  const { success, data, error } = schema.safeParse(body ?? {});
  if (success) return { ok: true, value: data };

  const problems = Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), say(message)]));
  return { ok: false, given: textsOf(body), problems };
}

/** The texts of a body, to fill the form in again; passwords are never sent back. */
function textsOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0])),
  );
}

/** The problems as a list whose entries lead to their fields. */
export const problemList = (problems: Readonly<Record<string, string>>) =>
  Object.entries(problems).map(([id, text]) => ({ id, text }));
