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
    const file = { type: 'better-sqlite3', database: place.file, statementCacheSize: STATEMENTS } as const;
    return { write: { ...file, prepareDatabase }, read: { ...file, readonly: true } };
  }

  const pool = { type: 'postgres', connectTimeoutMS: CONNECT_WITHIN } as const;
  return {
    write: { ...pool, url: place.postgres },
    read: { ...pool, url: place.postgres, extra: { options: '-c default_transaction_read_only=on' } },
  };
}
