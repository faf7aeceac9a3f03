import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../web/index.js';
import type { AccountsService } from './accounts.service.js';
import type { Person } from './person.entity.js';

/** A fresh session id for the person who has just proved who they are, so that one planted before is worth nothing. */
export async function startSession(request: FastifyRequest, { id }: Person, accounts: AccountsService): Promise<Visitor> {
  const { language } = request.session;
  await request.session.regenerate();
  request.session.personId = id;
  if (language) request.session.language = language;
  const visitor = await accounts.visitor(id);
  return visitor!;
}

/** Where somebody begins: the coordinators with the figures, everybody else with their course. */
export function homeOf({ roles }: Pick<Visitor, 'roles'>): string {
  if (roles.includes('coordinator') || roles.includes('contact')) return '/partecipazione';
  return roles.includes('administrator') ? '/persone' : '/percorso';
}
