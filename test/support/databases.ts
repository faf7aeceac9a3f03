import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabasePlace } from '../../src/config/index.js';

export interface EmptyDatabase {
  readonly place: DatabasePlace;
  /** Takes the database away; call it when nothing is connected any more. */
  readonly remove: () => Promise<void>;
}

type Fill = (place: DatabasePlace) => Promise<void>;

/**
 * Both databases the application knows; what touches the database is told once for each. `copy` gives a database that holds what the
 * one called `name` holds; the first who asks fills it.
 */
export const DATABASES = [
  { engine: 'SQLite', empty: emptySqlite, copy: copySqlite },
  { engine: 'PostgreSQL', empty: emptyPostgres, copy: copyPostgres },
] as const;

export type TestedDatabase = (typeof DATABASES)[number];

async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-')); // a file: an in-memory database cannot be opened read-only
  return { place: { file: join(folder, 'app.sqlite') }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function copySqlite(name: string, fill: Fill): Promise<EmptyDatabase> {
  const pattern = join(process.env.TEST_FOLDER!, `${name}.sqlite`);
  if (!existsSync(pattern)) {
    const { place, remove } = await emptySqlite();
    await fill(place);
    copyFileSync(fileOf(place), pattern);
    await remove();
  }
  const copy = await emptySqlite();
  copyFileSync(pattern, fileOf(copy.place));
  return copy;
}

function emptyPostgres(): Promise<EmptyDatabase> {
  return newPostgres(`test_${randomBytes(8).toString('hex')}`);
}

async function copyPostgres(name: string, fill: Fill): Promise<EmptyDatabase> {
  const pattern = `${name}_${process.env.TEST_RUN!}`;
  if (!(await onServer(`select 1 from pg_database where datname = '${pattern}'`))) {
    const { place } = await newPostgres(`${pattern}_filling`);
    await fill(place);
    await onServer(`alter database ${pattern}_filling rename to ${pattern}`); // whole, or not there
  }
  return newPostgres(`test_${randomBytes(8).toString('hex')}`, pattern);
}

async function newPostgres(name: string, pattern = 'template1'): Promise<EmptyDatabase> {
  await onServer(`create database ${name} template ${pattern}`);
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${name}`;
  return { place: { postgres: url.href }, remove: async () => void (await onServer(`drop database ${name} with (force)`)) };
}

/** Runs a statement beside all databases: how many rows it gave. */
async function onServer(statement: string): Promise<number> {
  const client = new Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function fileOf(place: DatabasePlace): string {
  if (!('file' in place)) throw new Error('not SQLite');
  return place.file;
}
