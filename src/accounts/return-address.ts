import type { FastifyRequest } from 'fastify';

/** An address of our own to come back to after signing in; anything else leads to the learner's own page. */
export function returnAddress(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) ? asked : '';
}

/**
 * The sign-in page that leads back to where somebody was going. Who posted an answer when their session had ended comes back
 * to the page of that form, with what was chosen still chosen, and is told that it is not saved yet.
 */
export function signInHref({ method, url, headers, body }: FastifyRequest): string {
  const back = method === 'GET' ? url : (pathOf(headers.referer) ?? url.replace(/\/[a-z]+$/, ''));
  const query = new URLSearchParams({ ritorno: method === 'GET' ? back : withChoices(back, body) });
  return `/accedi?${query.toString()}`;
}

function pathOf(referer: string | undefined): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  return new URL(referer).pathname;
}

/** Radio buttons are named `r.<question>`; a script posts `{question, option}`. */
function withChoices(path: string, body: unknown): string {
  const given = (body ?? {}) as Record<string, unknown>;
  const query = new URLSearchParams();
  if (typeof given.question === 'string' && typeof given.option === 'string') query.set(`r.${given.question}`, given.option);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('r.') && typeof value === 'string') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
