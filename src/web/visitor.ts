import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Language, Say } from '../shared/index.js';
import { sayIn } from './words.js';

/** What a person may be in the network; everybody is a learner too. */
export const ROLES = ['learner', 'contact', 'coordinator', 'author', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Who is signed in, as far as every page must know. `accounts` fills it in for each request. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The municipality a contact answers for (ISTAT code); null for everybody else. */
  readonly municipality: string | null;
  readonly language: Language;
}

/** Whether figures and people of a municipality are for this visitor: the network sees all, a contact their own. */
export function sees({ roles, municipality: own }: Visitor, municipality: string): boolean {
  if (roles.includes('coordinator') || roles.includes('administrator')) return true;
  return roles.includes('contact') && own === municipality;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    withoutTrace?: boolean;
    bodyLimit?: number; // bytes, where a page takes more than a form
  }
  interface FastifyRequest {
    visitor: Visitor | null;
    language: Language;
  }
  interface Session {
    personId?: string;
    language?: Language;
    notice?: string; // key of a message said once, on the next page
    kept?: true; // this session has been stored before
    visitor?: () => Visitor | null; // who is signed in, read with the session; a function, so it is never stored with it
  }
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** The person signed in; the guard of `accounts` has seen to it that there is one. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => requestOf(context).visitor!);

/** How to say things in the language of this request. */
export const Words = createParamDecorator((_: unknown, context: ExecutionContext): Say => sayIn(requestOf(context).language));

export const PUBLIC = 'web:public';
export const ALLOWED = 'web:allowed';

/** A page for anyone, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/**
 * A page for anyone that knows nobody, not even who is signed in: no cookie is read or set, no session made. So nothing here
 * can say who reads it, and no name stands on a screen or a sheet that somebody else may see.
 */
export const WithoutTrace = () => applyDecorators(Public(), RouteConfig({ withoutTrace: true }));

/** A page for people with one of these roles; without it, for everybody who is signed in. */
export const AllowedTo = (...roles: Role[]) => SetMetadata(ALLOWED, roles);
