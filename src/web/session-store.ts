import { createHash } from 'node:crypto';
import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import { LessThan } from 'typeorm';
import type { Database } from '../database/index.js';
import { WebSession } from './web-session.entity.js';

type Store = NonNullable<FastifySessionOptions['store']>;

export const SESSION_LASTS = 12 * 3_600_000; // milliseconds: a working day, whatever is done in it

/** The key a session is stored under. */
export const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Sessions as rows: they can be listed, and revoked from elsewhere. */
export class SessionStore implements Store {
  constructor(private readonly database: Database) {}

  get(sessionId: string, answer: (why: unknown, session?: Session | null) => void): void {
    this.database.read
      .findOneBy(WebSession, { hash: hashOf(sessionId) })
      .then((row) => answer(null, row && row.expiresAt > new Date() ? (JSON.parse(row.body) as Session) : null))
      .catch(answer);
  }

  /** A session that was stored before is only updated: one revoked in the meantime does not come back. */
  set(sessionId: string, session: Session, answer: (why?: unknown) => void): void {
    const hash = hashOf(sessionId);
    const row = { personId: session.personId ?? null, body: JSON.stringify({ ...session, kept: true }) };
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + SESSION_LASTS);
    this.database
      .transaction(async (db): Promise<void> => {
        if (session.kept) await db.update(WebSession, { hash }, row);
        else await db.upsert(WebSession, { hash, ...row, createdAt, expiresAt }, ['hash']);
      })
      .then(() => answer(), answer);
  }

  destroy(sessionId: string, answer: (why?: unknown) => void): void {
    this.database.transaction((db) => db.delete(WebSession, { hash: hashOf(sessionId) })).then(() => answer(), answer);
  }

  /** Takes away what has expired; called once in a while. */
  async sweep(now = new Date()): Promise<void> {
    await this.database.transaction((db) => db.delete(WebSession, { expiresAt: LessThan(now) }));
  }
}
