import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { sha256 } from './sha256.js';
import { WebSession } from './web-session.entity.js';

const SWEEP = 3_600_000; // milliseconds between two sweeps

/** The browsers signed in as somebody: listed for that person, ended from elsewhere, taken away when they have expired. */
@Injectable()
export class SessionsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    const sweep = () => (this.sweeping = this.sweep().catch(() => undefined)); // the next hour tries again
    this.timer = setInterval(sweep, SWEEP).unref();
    void sweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** When each began, newest first; `here` marks the one that asks. */
  async of(personId: string, sessionId: string, now = new Date()): Promise<{ since: Date; here: boolean }[]> {
    const where = { personId, expiresAt: MoreThan(now) };
    const rows = await this.database.read.find(WebSession, { where, order: { createdAt: 'DESC' } });
    return rows.map(({ hash, createdAt }) => ({ since: createdAt, here: hash === sha256(sessionId) }));
  }

  /** Ends every session of a person, but for the one kept, in the caller's unit of work. */
  async end(db: EntityManager, personId: string, keep = ''): Promise<void> {
    await db.sql`delete from web_sessions where "personId" = ${personId} and hash <> ${sha256(keep)}`;
  }

  /** Takes away what has expired. */
  async sweep(now = new Date()): Promise<void> {
    await this.database.transaction((db) => db.delete(WebSession, { expiresAt: LessThan(now) }));
  }
}
