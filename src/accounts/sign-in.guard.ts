import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ALLOWED, PUBLIC, SignInNeeded, type Role } from '../web/index.js';
import { NotForYou } from './accounts.errors.js';
import { signInHref } from './return-address.js';

/** Fills in who is signed in, for every request; sends everybody else to the sign-in page, unless the page is for anyone. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const about = [context.getHandler(), context.getClass()];
    request.visitor = request.session?.visitor?.() ?? null;
    if (request.visitor && !request.session.language) request.language = request.visitor.language;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, about)) return true;

    const { visitor } = request;
    if (!visitor) throw new SignInNeeded(signInHref(request));
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED, about);
    if (allowed && !allowed.some((role) => visitor.roles.includes(role))) throw new NotForYou();
    return true;
  }
}
