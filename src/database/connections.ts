import type { DataSourceOptions } from 'typeorm';
import type { DatabasePlace } from '../config/index.js';

/** What we need to see of better-sqlite3's connection. */
export interface SqliteConnection {
  readonly inTransaction: boolean;
  pragma(statement: string): unknown;
}

const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY', 'cache_size = -65536']; // 64 MiB
const STATEMENTS = 1000; // kept prepared
const CONNECT_WITHIN = 10_000; // milliseconds
const ANSWER_WITHIN = 15_000; // milliseconds: a database that hangs must not hold every request
const BUSY_WAIT = 250; // milliseconds that another writing process may hold us up; it blocks the event loop, so we try again instead
const READ_COMMITTED = '-c default_transaction_isolation=read\\ committed'; // said once to each connection, whatever the server's default

interface Connections {
  readonly write: DataSourceOptions;
  readonly read: DataSourceOptions;
}

/** The options of the writing and of the reading connection; `prepared` is told each writing SQLite connection. */
export function connections(place: DatabasePlace, prepared: (connection: SqliteConnection) => void): Connections {
  if ('file' in place) {
    const prepareDatabase = (connection: SqliteConnection) => {
      for (const pragma of PRAGMAS) connection.pragma(pragma);
      prepared(connection);
    };
    const file = { type: 'better-sqlite3', database: place.file, statementCacheSize: STATEMENTS, timeout: BUSY_WAIT } as const;
    return { write: { ...file, prepareDatabase }, read: { ...file, readonly: true } };
  }

  const pool = { type: 'postgres', connectTimeoutMS: CONNECT_WITHIN, url: place.postgres } as const;
  return {
    write: { ...pool, extra: { query_timeout: ANSWER_WITHIN, options: READ_COMMITTED } },
    read: { ...pool, extra: { query_timeout: ANSWER_WITHIN, options: '-c default_transaction_read_only=on' } },
  };
}
