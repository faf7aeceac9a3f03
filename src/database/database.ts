import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, QueryFailedError, type DataSourceOptions, type EntityManager } from 'typeorm';
import type { DatabasePlace } from '../config/index.js';
import { WriteQueue, type Work } from './write-queue.js';
import { connections, type SqliteConnection } from './connections.js';

type Isolation = 'SERIALIZABLE' | 'REPEATABLE READ' | 'READ COMMITTED';

/** Work about one subject alone: of all that names the same one, one after the other. Or about all subjects, while nobody works on any. */
interface Turn {
  readonly of: string; // the id of a person, say; or `EVERYBODY`
}

/** The subject of work that must meet no work about any subject. */
export const EVERYBODY = 'everybody';

const TRIES = 10;
const DUPLICATE_TRIES = 2;
const MIGRATION_LOCK = 20_261_124; // any number, the same for every process
const TURNS = 20_261_130; // likewise, for whoever works on a subject
const CONFLICTS = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/**
 * The one door: `read` for everybody, `transaction` for whoever changes something, `statement` where one statement says all of it.
 *
 * On SQLite these are two connections to one WAL file: the reading one is opened read-only, so the engine itself refuses a
 * write that missed the door; the writing one has a queue before it, and units of work that wait together share one COMMIT.
 * On PostgreSQL they are two pools, the reading one read-only too, and units are serialisable transactions.
 * Why: docs/decisions/0003.
 */
export class Database {
  /** The application's default DataSource: what is committed, and nothing can be written through it. */
  readonly reader: DataSource;

  private readonly writer: DataSource;
  private readonly inside = new AsyncLocalStorage<true>();
  private readonly pending = new Set<Promise<unknown>>();
  private readonly queue: WriteQueue | null;
  private sqlite: SqliteConnection | undefined; // the writing connection itself
  private closing = false;

  constructor(place: DatabasePlace, schema: Pick<DataSourceOptions, 'entities' | 'migrations'>) {
    const { write, read } = connections(place, (connection) => (this.sqlite = connection));
    this.writer = new DataSource({ ...schema, ...write });
    this.reader = new DataSource({ entities: schema.entities!, ...read });
    this.queue =
      'file' in place
        ? new WriteQueue({
            writer: this.writer,
            undone: (why) => !this.sqlite!.inTransaction || isConflict(why), // a full disk, say: SQLite has undone the whole batch
            retried: (attempt) => this.retried(attempt),
          })
        : null;
  }

  /**
   * Connects and brings the tables up to date. Writer first: it makes the file and turns WAL on; only then can a
   * read-only connection open it.
   * @throws Error when the database cannot be reached, saying which one and what to do.
   */
  async open(): Promise<this> {
    await this.writer.initialize();
    await this.migrate();
    await this.reader.initialize();
    return this;
  }

  /** What is committed, and nothing else. */
  get read(): EntityManager {
    if (this.inside.getStore()) throw new Error('Inside a unit of work only the manager handed in sees what it has written.');
    return this.reader.manager;
  }

  /**
   * All of `work` or none of it; answered after COMMIT. It may run more than once, so it touches nothing but the database,
   * and awaits nothing else: everybody waits behind it.
   * @param meeting how it meets other work, on PostgreSQL. Work about one subject takes its turn: nothing is retried, however many subjects
   *   are worked on at once, and whatever reads and writes only what belongs to its subject is right. Read committed is for work that locks
   *   first the one row it is about, repeatable read for work that changes only rows which nobody else changes.
   */
  transaction<T>(work: Work<T>, meeting: Isolation | Turn = 'SERIALIZABLE'): Promise<T> {
    if (this.inside.getStore()) return Promise.reject(new Error('A unit of work is already open: hand its manager on.'));
    if (this.closing) return Promise.reject(new Error('The database is closing.'));

    // Bound to the caller's context: otherwise a unit would log under whichever request woke the queue.
    const caller = new AsyncResource('unit of work'); // AsyncResource.bind would do the same, and dresses up each function at a price
    const bound: Work<T> = (db) => caller.runInAsyncScope(() => this.inside.run(true, work, db));
    return this.awaited(this.queue ? this.queue.add(bound) : this.retried(() => this.onServer(bound, meeting)));
  }

  /**
   * One statement that is a unit of work by itself: the engine does all of it or nothing, without BEGIN, savepoint or a word more.
   * Answered when it is on disk, with the rows it gives back; on SQLite it shares a COMMIT like any unit.
   */
  statement<T>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T> {
    if (this.inside.getStore()) return Promise.reject(new Error('A unit of work is open: its manager has the statement.'));
    if (this.closing) return Promise.reject(new Error('The database is closing.'));

    const stated = (db: EntityManager): Promise<T> => db.sql<T>(strings, ...values);
    return this.awaited(this.queue ? this.queue.add(stated, { alone: true }) : this.retried(() => stated(this.writer.manager)));
  }

  /** Whatever has been taken in is still written and answered. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled(this.pending);
    if (this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }

  /** Known to be under way until it is over: closing waits for it. */
  private awaited<T>(unit: Promise<T>): Promise<T> {
    const over = (): void => {
      this.pending.delete(unit);
      if (this.pending.size === 0) this.inside.disable(); // until the next unit: following contexts makes every promise dearer
    };
    this.pending.add(unit);
    unit.then(over, over);
    return unit;
  }

  /** One process at a time: on PostgreSQL several may start together on an empty database. */
  private async migrate(): Promise<void> {
    if (this.queue) {
      await this.writer.runMigrations({ transaction: 'each' });
      return;
    }
    const lock = this.writer.createQueryRunner();
    try {
      await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await this.writer.runMigrations({ transaction: 'each' });
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
      await lock.release();
    }
  }

  private onServer<T>(work: Work<T>, meeting: Isolation | Turn): Promise<T> {
    if (meeting === 'READ COMMITTED') return this.writer.transaction(work); // as the connection begins: naming it asks the server once more
    if (typeof meeting === 'string') return this.writer.transaction(meeting, work);
    return this.writer.transaction(async (db) => {
      await takeTurn(db, meeting);
      return work(db); // each statement sees what was committed before it: all that who came first has done
    });
  }

  private async retried<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (why) {
        if (this.sqlite) await this.reopen();
        if (tries === TRIES || !(isConflict(why) || (isDuplicate(why) && tries <= DUPLICATE_TRIES))) throw why;
        await pause(Math.random() * 10 * 2 ** tries); // milliseconds; with dice, or the same two meet again
      }
    }
  }

  /** TypeORM miscounts its open savepoints once SQLite has rolled back by itself: begin again with a fresh connection. */
  private async reopen(): Promise<void> {
    await this.writer.destroy().catch(() => undefined);
    await this.writer.initialize().catch(() => undefined); // if the disk is gone, the next unit says so
  }
}

/** Waits until nobody else works on the subject; given up with COMMIT or ROLLBACK, and when the process dies. */
async function takeTurn(db: EntityManager, { of }: Turn): Promise<void> {
  if (of === EVERYBODY) await db.sql`select pg_advisory_xact_lock(${TURNS}, 0)`;
  else await db.sql`select pg_advisory_xact_lock_shared(${TURNS}, 0), pg_advisory_xact_lock(hashtextextended(${of}, ${TURNS}))`;
}

/**
 * Two serialisable units that both saw no row and both add it: PostgreSQL may say that the second is a duplicate before it says that they
 * conflict. Run again, it sees the first. A duplicate that stays one is thrown.
 */
function isDuplicate(why: unknown): boolean {
  return why instanceof QueryFailedError && (why.driverError as { code?: unknown }).code === '23505';
}

function isConflict(why: unknown): boolean {
  return why instanceof QueryFailedError && CONFLICTS.has(String((why.driverError as { code?: unknown }).code));
}
