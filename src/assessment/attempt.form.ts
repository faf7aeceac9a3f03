import { z } from 'zod';
import { certaintiesIn, choicesIn } from '../web/index.js';
import { ResponseUnreadable } from './assessment.errors.js';
import type { Choice } from './domain/responses.js';

const certainty = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable();

/** What the script posts: one choice. */
const posted = z.object({
  question: z.string().min(1).max(80),
  option: z.string().min(1).max(2),
  certainty: certainty.default(null),
  revision: z.number().int().min(0),
});

/** The choice that the script posted. @throws ResponseUnreadable */
export function choiceOf(body: unknown, href: string): Choice {
  return read(body, href);
}

/**
 * What the form posts without a script: the choices; how sure in `c.<question>`; and in `v.<question>` the revision the page
 * knew, 0 when it says none. @throws ResponseUnreadable
 */
export function choicesOf(body: unknown, href: string): Choice[] {
  const given = (body ?? {}) as Record<string, unknown>;
  const sure = certaintiesIn(body);
  return [...choicesIn(body)].map(([question, option]) => {
    const revision = Number(given[`v.${question}`] ?? 0);
    return read({ question, option, certainty: sure.has(question) ? Number(sure.get(question)) : null, revision }, href);
  });
}

function read(body: unknown, href: string): Choice {
  const { success, data } = posted.safeParse(body);
  if (!success) throw new ResponseUnreadable(href);
  return data;
}
