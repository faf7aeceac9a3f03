import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from our own pages. Browsers say so twice over; who sends neither header is
 * no browser, and is held by the token alone.
 */
export function originIsOurs({ method, headers }: FastifyRequest, publicUrl: string): boolean {
  if (SAFE.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin === undefined || origin === publicUrl || origin === `http://${host}` || origin === `https://${host}`;
}

/** Asks every request that changes something for the token of its session. Runs once the body is read. */
export function tokenGuard(fastify: FastifyInstance) {
  return (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    if (SAFE.has(request.method) || isSignedOut(request)) return next();
    fastify.csrfProtection(request, reply, next);
  };
}

/**
 * A request without a session holds no secret to check against, and nothing to forge: the guard of `accounts` answers it with
 * the sign-in page, where what was posted is kept. Pages that write without a session (signing in, an invitation) have
 * made one when they were shown.
 */
function isSignedOut({ session }: FastifyRequest): boolean {
  return !session?.kept;
}
