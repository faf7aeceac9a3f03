import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../database/index.js';
import { sha256 } from './sha256.js';
import { WebSession } from './web-session.entity.js';

type Store = NonNullable<FastifySessionOptions['store']>;

export const SESSION_LASTS = 12 * 3_600_000; // milliseconds: a working day, whatever is done in it

/** Sessions as rows: they can be listed, and revoked from elsewhere. */
export class SessionStore implements Store {
  constructor(private readonly database: Database) {}

  get(sessionId: string, answer: (why: unknown, session?: Session | null) => void): void {
    this.load(sessionId).then((session) => answer(null, session), answer);
  }

  /** A session that was stored before is only updated: one revoked in the meantime does not come back. */
  set(sessionId: string, session: Session, answer: (why?: unknown) => void): void {
    const hash = sha256(sessionId);
    const personId = session.personId ?? null;
    const body = JSON.stringify({ ...session, kept: true });
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + SESSION_LASTS);
    this.database
      .transaction(async (db): Promise<void> => {
        // In plain SQL: every message that is said once changes the session twice.
        if (session.kept) await db.sql`update web_sessions set "personId" = ${personId}, body = ${body} where hash = ${hash}`;
        else await db.upsert(WebSession, { hash, personId, body, createdAt, expiresAt }, ['hash']);
      }, 'READ COMMITTED')
      .then(() => answer(), answer);
  }

  destroy(sessionId: string, answer: (why?: unknown) => void): void {
    this.database
      .transaction((db) => db.delete(WebSession, { hash: sha256(sessionId) }), 'READ COMMITTED')
      .then(() => answer(), answer);
  }

  /** In plain SQL: every request of a signed-in person begins here. */
  private async load(sessionId: string): Promise<Session | null> {
    const now = new Date().toISOString();
    const [row] = await this.database.read.sql<{ body: string }[]>`
      select body from web_sessions where hash = ${sha256(sessionId)} and "expiresAt" > ${now}`;
    return row ? (JSON.parse(row.body) as Session) : null;
  }
}
