import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabasePlace } from '../../src/config/index.js';

export interface EmptyDatabase {
  readonly place: DatabasePlace;
  /** Takes the database away; call it when nothing is connected any more. */
  readonly remove: () => Promise<void>;
}

/** Both databases the application knows; what touches the database is told once for each. */
export const DATABASES = [
  { engine: 'SQLite', empty: emptySqlite },
  { engine: 'PostgreSQL', empty: emptyPostgres },
] as const;

export type TestedDatabase = (typeof DATABASES)[number];

async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-')); // a file: an in-memory database cannot be opened read-only
  return { place: { file: join(folder, 'app.sqlite') }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function emptyPostgres(): Promise<EmptyDatabase> {
  const server = process.env.TEST_DATABASE_URL!;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);

  const url = new URL(server);
  url.pathname = `/${name}`;
  return { place: { postgres: url.href }, remove: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
