import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../database/index.js';
import { sha256 } from './sha256.js';
import type { Visitor } from './visitor.js';
import { WebSession } from './web-session.entity.js';

type Store = NonNullable<FastifySessionOptions['store']>;

export const SESSION_LASTS = 12 * 3_600_000; // milliseconds: a working day, whatever is done in it

/** Finds a session that lasts until after an instant, and who is signed in in it: every request of a signed-in person begins so. */
export interface SessionReader {
  liveSession(hash: string, at: Date): Promise<{ readonly body: string; readonly visitor: Visitor | null } | null>;
}

/** Sessions as rows: they can be listed, and revoked from elsewhere. */
export class SessionStore implements Store {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
  ) {}

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

  private async load(sessionId: string): Promise<Session | null> {
    const found = await this.reader.liveSession(sha256(sessionId), new Date());
    return found && { ...(JSON.parse(found.body) as Session), visitor: () => found.visitor };
  }
}
