import type { FastifyRequest } from 'fastify';
import { certaintiesIn, choicesIn, withChoices, type ByQuestion } from '../web/index.js';

/** An address of our own to come back to after signing in; nothing for anything else. */
export function returnAddress(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) ? asked : '';
}

/**
 * The sign-in page that leads back to where somebody was going. Who posted an answer when their session had ended comes back
 * to the page of that form, with what was chosen still chosen, and is told that it is not saved yet.
 */
export function signInHref({ method, url, headers, body }: FastifyRequest): string {
  const back = method === 'GET' ? url : (pathOf(headers.referer) ?? url.replace(/\/[a-z]+$/, ''));
  const query = new URLSearchParams({ ritorno: method === 'GET' ? back : withChoices(back, ...posted(body)) });
  return `/accedi?${query.toString()}`;
}

function pathOf(referer: string | undefined): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  return new URL(referer).pathname;
}

/** The choices of a form, and how sure each is; a script posts `{question, option, certainty}`. */
function posted(body: unknown): [ByQuestion, ByQuestion] {
  const { question, option, certainty } = (body ?? {}) as Record<string, unknown>;
  if (typeof question !== 'string' || typeof option !== 'string') return [choicesIn(body), certaintiesIn(body)];
  return [new Map([[question, option]]), typeof certainty === 'number' ? new Map([[question, String(certainty)]]) : new Map()];
}
