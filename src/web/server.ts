import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import fastifyStatic from '@fastify/static';
import { HttpException } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { rootFolder, type Config } from '../config/index.js';
import type { Database } from '../database/index.js';
import { LANGUAGES, type Language } from '../shared/index.js';
import { originIsOurs, tokenGuard } from './forgery.js';
import { builtAssets, pageFrame, type Crumb } from './page-frame.js';
import { RefusalFilter } from './refusal.filter.js';
import { SESSION_LASTS, SessionStore } from './session-store.js';
import { compileViews, type ViewModel } from './views.js';
import { preferredLanguage, sayIn } from './words.js';

const BODY_LIMIT = 256 * 1024; // bytes
const REQUEST_WITHIN = 30_000; // milliseconds
const REQUESTS_A_MINUTE = 600; // from one address; a town hall may be one address

const LONGEST_ADDRESS = 16 * 1024; // characters: what Node takes as a request's head
const UNREADABLE = '/indirizzo-illeggibile'; // no page has it, so it gets the page that says so

const HEADERS = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    mediaSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page drawn from views/; `title` names it, `form` asks for a token on a page for people not signed in. */
    view(
      template: string,
      model: ViewModel & { readonly title: string; readonly breadcrumb?: readonly Crumb[] },
      options?: { readonly form?: boolean },
    ): FastifyReply;
  }
}

/** Fastify with our limits; its log has routes and times, never addresses or names. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }), // ours has no addresses
    trustProxy: '127.0.0.1',
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_ADDRESS },
  });
}

/** Joins to the application what every page needs. Order matters: hooks run in the order they are registered. */
export async function furnish(app: NestFastifyApplication, config: Config, database: Database): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const assets = builtAssets();
  const render = compileViews();

  await fastify.register(helmet, {
    contentSecurityPolicy: HEADERS,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await fastify.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: { params: { 1: 4 } } }); // 1: quality
  await fastify.register(async (files) => {
    // In a context of its own, before sessions exist: a style sheet needs none.
    await files.register(fastifyStatic, {
      root: join(rootFolder(), 'dist', 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
      dotfiles: 'ignore',
    });
  });
  await fastify.register(cookie);
  const secure = config.publicUrl.startsWith('https:');
  await fastify.register(session, {
    secret: config.sessionSecret,
    store: new SessionStore(database),
    cookieName: secure ? '__Host-formazione' : 'formazione',
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_LASTS },
    saveUninitialized: false,
    rolling: false,
  });
  await fastify.register(csrf, { sessionPlugin: '@fastify/session' });
  await fastify.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    hook: 'preHandler', // the body is read by then, so a limit can be by what is posted
    errorResponseBuilder: (_, { statusCode }) => new HttpException('too many requests', statusCode),
  });

  fastify.decorateRequest('visitor', null);
  fastify.decorateRequest('language', 'it');
  fastify.decorateReply('view', function view(this: FastifyReply, template, model, { form = false } = {}) {
    const frame = pageFrame(this, assets, { title: model.title, breadcrumb: model.breadcrumb ?? null, form });
    return this.type('text/html; charset=utf-8').send(render(template, model, frame, sayIn(this.request.language)));
  });
  fastify.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    reply.header('cache-control', 'no-store'); // pages on shared desks; /assets/ has its own context
    if (!originIsOurs(request, config.publicUrl)) throw new HttpException('another origin', 403);
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
  const asked = (request.query as Record<string, unknown>).lingua as Language;
  if (!LANGUAGES.includes(asked)) return request.session?.language ?? preferredLanguage(request.headers['accept-language']);
  if (request.session?.personId) request.session.language = asked;
  return asked;
}

/** Whether an address can be decoded: Fastify's router would answer `%ff` by itself, without our words and headers. */
function isReadable(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    decodeURIComponent(url.split('?')[0]!);
    return true;
  } catch {
    return false;
  }
}
