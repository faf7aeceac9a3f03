import { HttpException, HttpStatus } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import type { Database } from '../database/index.js';
import { isLanguage, type Language } from '../shared/index.js';
import { originIsOurs, tokenGuard } from './forgery.js';
import { builtAssets, pageFrame, type Crumb } from './page-frame.js';
import { registerPlugins } from './plugins.js';
import { RefusalFilter } from './refusal.filter.js';
import type { SessionReader } from './session-store.js';
import { registerUploads } from './uploads.js';
import { compileViews, type ViewModel } from './views.js';
import { preferredLanguage } from './words.js';

const BODY_LIMIT = 256 * 1024; // bytes
const REQUEST_WITHIN = 30_000; // milliseconds

const LONGEST_ADDRESS = 16 * 1024; // characters: what Node takes as a request's head
const UNREADABLE = '/indirizzo-illeggibile'; // no page has it, so it gets the page that says so

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page drawn from views/; `title` names it, `form` asks for a token on a page for people not signed in. */
    view(
      template: string,
      model: ViewModel & { readonly title: string; readonly breadcrumb?: readonly Crumb[]; readonly tab?: string },
      options?: { readonly form?: boolean },
    ): FastifyReply;
  }
}

/** Fastify with our limits; its log has routes and times, never addresses or names. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    logger: { level: config.logLevel, serializers: { err: errorInLog } },
    logController: new LogController({ disableRequestLogging: true }), // ours has no addresses
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_ADDRESS },
  });
}

/** Joins to the application what every page needs: plugins, views, language, the checks before a handler, the answer to refusals. */
export async function furnish(
  app: NestFastifyApplication,
  config: Config,
  database: Database,
  sessions: SessionReader,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const render = compileViews(builtAssets());

  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = route.config ?? {};
    if (bodyLimit) route.bodyLimit = bodyLimit; // Nest hands on a route's config, not its limits
  });
  fastify.decorateRequest('visitor', null);
  fastify.decorateRequest('language', 'it');
  await registerPlugins(fastify, config, database, sessions);
  registerUploads(fastify);

  fastify.decorateReply('view', function view(this: FastifyReply, template, model, { form = false } = {}) {
    const frame = pageFrame(this, { title: model.tab ?? model.title, breadcrumb: model.breadcrumb ?? null, form });
    return this.type('text/html; charset=utf-8').send(render(template, model, frame, this.request.language));
  });
  fastify.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    reply.header('cache-control', 'no-store'); // pages on shared desks; /assets/ has its own context
    if (!originIsOurs(request, config.publicUrl)) throw new HttpException('another origin', 403);
  });
  fastify.addHook('preValidation', async ({ body, query }) => {
    if (hasNul(body) || hasNul(query)) throw new HttpException('a NUL character', HttpStatus.BAD_REQUEST);
  });
  fastify.addHook('preHandler', tokenGuard(fastify));
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info({ method, route: routeOptions.url ?? '-', status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  app.useGlobalFilters(new RefusalFilter());
  app.enableShutdownHooks();
}

/** The reader's choice first, then what the browser would rather read. A choice made while signed in is kept. */
function languageOf(request: FastifyRequest): Language {
  const { lingua: asked } = request.query as Record<string, unknown>;
  if (!isLanguage(asked)) return request.session?.language ?? preferredLanguage(request.headers['accept-language']);
  if (request.session?.personId) request.session.language = asked;
  return asked;
}

/** Whether an address can be decoded: Fastify's router would answer `%ff` by itself, without our words and headers. */
function isReadable(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    return !decodeURIComponent(url.split('?')[0]!).includes('\0'); // PostgreSQL takes no such text
  } catch {
    return false;
  }
}

/** Whether any text of a form, a script's message or a query holds a NUL, which no keyboard writes and PostgreSQL refuses. */
function hasNul(given: unknown): boolean {
  if (typeof given === 'string') return given.includes('\0');
  return typeof given === 'object' && given !== null && Object.entries(given).flat().some(hasNul);
}

/** What is logged of an error: never the values of a failed query, which are people's. */
function errorInLog(error: Error & { code?: unknown; driverError?: { code?: unknown } }) {
  const { name, message, stack = '', code = error.driverError?.code } = error;
  return { type: name, code, message, stack };
}
