import type { LoggerService } from '@nestjs/common';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Nest's own messages through Fastify's log: one log, one shape. Its chatter about wiring is debug. */
export function fastifyLog(adapter: FastifyAdapter): LoggerService {
  const { log } = adapter.getInstance();
  const about = (context: unknown) => ({ context: typeof context === 'string' ? context : undefined });
  return {
    log: (message: unknown, context?: unknown) =>
      log[WIRING.has(String(context)) ? 'debug' : 'info'](about(context), String(message)),
    warn: (message: unknown, context?: unknown) => log.warn(about(context), String(message)),
    error: (message: unknown, ...rest: unknown[]) =>
      log.error({ ...about(rest.at(-1)), err: message instanceof Error ? message : undefined }, String(message)),
    debug: (message: unknown, context?: unknown) => log.debug(about(context), String(message)),
    verbose: (message: unknown, context?: unknown) => log.trace(about(context), String(message)),
  };
}

const WIRING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);
