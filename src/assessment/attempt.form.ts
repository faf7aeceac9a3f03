import { z } from 'zod';
import { choicesIn } from '../web/index.js';
import type { Choice } from './domain/responses.js';

/** What the script posts: one choice. */
export const choiceForm = z.object({
  question: z.string().min(1).max(80),
  option: z.string().min(1).max(2),
  revision: z.coerce.number().int().min(0),
});

/** What the form posts without a script: the choices, and in `v.<question>` the revision the page knew. */
export function choicesOf(body: unknown): Choice[] {
  const given = (body ?? {}) as Record<string, unknown>;
  return [...choicesIn(body)].map(([question, option]) => {
    const revision = Number(given[`v.${question}`]);
    return { question, option, revision: Number.isInteger(revision) && revision > 0 ? revision : 0 };
  });
}
