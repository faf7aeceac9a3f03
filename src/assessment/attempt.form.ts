import { z } from 'zod';
import type { Choice } from './domain/responses.js';

/** What the script posts: one choice. */
export const choiceForm = z.object({
  question: z.string().min(1).max(80),
  option: z.string().min(1).max(2),
  revision: z.coerce.number().int().min(0),
});

/** What the form posts without a script: `r.<question>` is the option, `v.<question>` the revision the page knew. */
export function choicesOf(body: unknown): Choice[] {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.entries(given).flatMap(([name, option]) => {
    if (!name.startsWith('r.') || typeof option !== 'string') return [];
    const question = name.slice(2);
    const revision = Number(given[`v.${question}`]);
    return [{ question, option, revision: Number.isInteger(revision) && revision > 0 ? revision : 0 }];
  });
}

/** Choices in the address, made before the session ended: shown as chosen, and as not saved. */
export function unsavedIn(query: unknown): ReadonlyMap<string, string> {
  return new Map(choicesOf(query).map(({ question, option }) => [question, option]));
}
