import type { z } from 'zod';
import type { Say } from '../shared/index.js';

/** What a page posted: the value it means, or what was given back together with what is wrong, in the reader's words. */
export type Form<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly given: Readonly<Record<string, string>>; readonly problems: Readonly<Record<string, string>> };

/**
 * Reads a body by its schema, whose messages are keys of the word catalogue. Never throws: a wrong body is an answer too, and
 * one that is no form at all is an empty form. Of several problems of a field the first is said.
 */
export function readForm<T>(schema: z.ZodType<T>, body: unknown, say: Say): Form<T> {
  const given = isFields(body) ? body : {};
  const { success, data, error } = schema.safeParse(given);
  if (success) return { ok: true, value: data };

  const problems = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = path.join('.');
    if (!problems.has(field)) problems.set(field, say(message));
  }
  return { ok: false, given: textsOf(given), problems: Object.fromEntries(problems) };
}

const isFields = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

const SECRETS = /password|repeated/i;

/** The texts of a body, to fill the form in again; passwords are never sent back. */
function textsOf(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !SECRETS.test(entry[0])),
  );
}

/** The problems as a list whose entries lead to their fields. */
export const problemList = (problems: Readonly<Record<string, string>>) =>
  Object.entries(problems).map(([id, text]) => ({ id, text }));
