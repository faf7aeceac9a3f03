import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, NotFound, Unauthorised, type Say } from '../shared/index.js';
import { SignInNeeded } from './sign-in-needed.js';
import { sayIn } from './words.js';

const MEGABYTE = 1024 * 1024; // bytes

/** One status per kind of refusal. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404; // “not there” and “not yours” look the same from outside
  if (error instanceof Unauthorised) return 403;
  if (error instanceof SignInNeeded) return 401;
  if (error instanceof DomainError) return 409;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500; // Fastify's own refusals
}

/** The words for a status that no rule of ours has explained. */
const PLAIN: Record<number, string> = {
  400: 'problem.unreadable',
  403: 'problem.stale-form',
  404: 'problem.not-found',
  405: 'problem.not-found',
  413: 'problem.too-large',
  415: 'problem.unreadable',
  429: 'problem.too-many',
};

/** Every refusal becomes a page that says what happened and what to do, or the same in JSON for a script. Logged once, here. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) {
      request.log.error({ err: error, route: request.routeOptions.url }, 'an unexpected failure');
      withoutSession(request);
    }
    if (reply.sent) return;

    const json = request.headers.accept?.includes('application/json') ?? false;
    if (error instanceof SignInNeeded && request.method === 'GET' && !json) return void reply.redirect(error.href, 303);

    const say = sayIn(request.language);
    const words = tooLarge(request, status, say) ?? wordsFor(error, status, say);
    reply.status(status);
    if (json) reply.send(words);
    else reply.view('errors/problem', { ...words, href: words.href ?? '/' });
  }
}

/** A file that is larger than its page takes: says how large it may be, and leads back to the form. */
function tooLarge({ routeOptions: { config } }: FastifyRequest, status: number, say: Say) {
  if (status !== 413 || !config.takesFile || !config.bodyLimit) return null;
  const megabytes = config.bodyLimit / MEGABYTE;
  const code = 'problem.file-too-large';
  return {
    title: say(`${code}.title`),
    text: say(`${code}.text`, { megabytes }),
    next: say(`${code}.next`),
    href: config.takesFile,
  };
}

/** When the database is away, saving the session would fail again while the page that says so is being sent. */
function withoutSession(request: FastifyRequest): void {
  request.visitor = null;
  (request as { session: unknown }).session = null;
}

function wordsFor(error: unknown, status: number, say: Say) {
  const plain = PLAIN[status] ?? (status < 500 ? 'problem.unreadable' : 'problem.failure');
  const { code, values, href } = error instanceof DomainError ? error : { code: plain, values: {}, href: null };
  return { title: say(`${code}.title`), text: say(`${code}.text`, values), next: say(`${code}.next`, values), href };
}
