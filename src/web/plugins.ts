import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import session from '@fastify/session';
import fastifyStatic from '@fastify/static';
import { HttpException, HttpStatus } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rootFolder, type Config } from '../config/index.js';
import type { Database } from '../database/index.js';
import { SESSION_LASTS, SessionStore, type SessionReader } from './session-store.js';

const SIGN_INS_A_MINUTE = 120; // from one address, which may be a town hall
const REQUESTS_A_MINUTE = 600; // of one person, or of one address where nobody is signed in
const WHOLE_PAGE = 64 * 1024; // bytes that are compressed in one go; larger ones go through a stream, which costs more
const BROTLI = { params: { 1: 0 } }; // parameter 1 is the quality: a page is drawn anew each time, so the processor counts

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';');

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a try at signing in for the address it comes from. @throws HttpException 429 when there were too many this minute */
    limitOfAddress(request: FastifyRequest): Promise<void>;
  }
}

/** Fastify's own plugins, as every page needs them. Order matters: hooks run in the order they are registered. */
export async function registerPlugins(
  fastify: FastifyInstance,
  config: Config,
  database: Database,
  sessions: SessionReader,
): Promise<void> {
  const secure = config.publicUrl.startsWith('https:');

  await fastify.register(helmet, {
    contentSecurityPolicy: false, // ours is the same for every page, and helmet would put it together anew each time
    referrerPolicy: { policy: 'same-origin' }, // with no-referrer browsers send `Origin: null` on our own forms
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure, // browsers complain about it on plain http
  });
  fastify.addHook('onRequest', async (_, reply) => void reply.header('content-security-policy', POLICY));
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    syncThreshold: WHOLE_PAGE,
    brotliOptions: BROTLI,
  });
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
  fastify.addHook('onRequest', async (request) => {
    // Before sessions exist: without its cookie nobody's session is looked for, and a stale one is not answered with another.
    if (request.routeOptions.config?.withoutTrace) request.cookies = {};
  });
  await fastify.register(session, {
    secret: config.sessionSecret,
    store: new SessionStore(database, sessions),
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
    keyGenerator: ({ session: { personId }, ip }) => personId ?? normalizeIP(ip), // a town hall is one address
    errorResponseBuilder: tooMany,
  });

  const counted = fastify.createRateLimit({
    max: SIGN_INS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => `address ${normalizeIP(ip)}`,
  });
  fastify.decorate('limitOfAddress', async (request: FastifyRequest) => {
    const { isAllowed, isExceeded = false } = (await counted(request)) as { isAllowed: boolean; isExceeded?: boolean };
    if (!isAllowed && isExceeded) throw tooMany();
  });
}

const tooMany = () => new HttpException('too many requests', HttpStatus.TOO_MANY_REQUESTS);
