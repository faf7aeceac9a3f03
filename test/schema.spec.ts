import { DataSource, type QueryRunner } from 'typeorm';
import { Database } from '../src/database/index.js';
import { SCHEMA } from '../src/schema.js';
import { DATABASES, type EmptyDatabase } from './support/databases.js';

describe.each(DATABASES)('The tables on $engine', ({ empty }) => {
  let there: EmptyDatabase;
  let plain: DataSource; // a connection of the test's own, that may undo migrations

  beforeEach(async () => {
    there = await empty();
    const { place } = there;
    const where =
      'file' in place
        ? ({ type: 'better-sqlite3', database: place.file } as const)
        : ({ type: 'postgres', url: place.postgres } as const);
    plain = await new DataSource({ ...where, ...SCHEMA }).initialize();
  });

  afterEach(async () => {
    await plain.destroy();
    await there.remove();
  });

  it('migrations and entities agree', async () => {
    await plain.runMigrations({ transaction: 'each' });
    const { upQueries } = await plain.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('migrations go up, down to nothing, and up again', async () => {
    await plain.runMigrations({ transaction: 'each' });
    for (let left = SCHEMA.migrations.length; left > 0; left--) await plain.undoLastMigration({ transaction: 'none' });
    const runner = plain.createQueryRunner();
    expect(await ours(runner)).toEqual([]);
    await runner.release();

    await plain.runMigrations({ transaction: 'each' });
    const { upQueries } = await plain.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });

  it('what was answered before responses had several parts is still there, and goes back too', async () => {
    await plain.runMigrations({ transaction: 'each' });
    await undoUntil(plain, 'option');
    const person = '01890000-0000-7000-8000-000000000001';
    await plain.query(
      `insert into people (id, email, "givenName", "familyName", language, "createdAt") values ('${person}', 'a@b.it', 'A', 'B', 'it', '2026-11-30T10:00:00.000Z')`,
    );
    await plain.query(`insert into check_responses values ('${person}', 'riconoscere', 'q', 'c', '2026-11-30T10:00:00.000Z')`);
    await plain.runMigrations({ transaction: 'each' });
    const kept = { personId: person, unit: 'riconoscere', question: 'q', givenAt: '2026-11-30T10:00:00.000Z' };
    expect(await plain.query('select * from check_responses')).toEqual([{ ...kept, response: 'c' }]);

    await plain.query(
      `insert into check_responses values ('${person}', 'riconoscere', 'r', '{"a":"si"}', '2026-11-30T10:00:00.000Z')`,
    );
    await undoUntil(plain, 'option');
    expect(await plain.query('select * from check_responses')).toEqual([{ ...kept, option: 'c' }]);
  });

  it('several processes may start together on an empty database', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => new Database(there.place, SCHEMA).open()));
    const counts = await Promise.all(databases.map((database) => database.read.count('Person')));
    await Promise.all(databases.map((database) => database.close()));
    expect(counts).toEqual([0, 0, 0, 0]);
  });

  it('opening a database brings it up to date, twice as well as once', async () => {
    for (const _ of [1, 2]) {
      const database = await new Database(there.place, SCHEMA).open();
      expect(await database.read.count('Person')).toBe(0);
      await database.close();
    }
  });
});

/** Undoes migrations until responses to check questions are kept in this column. */
async function undoUntil(plain: DataSource, column: string): Promise<void> {
  const runner = plain.createQueryRunner();
  while (!(await runner.hasColumn('check_responses', column))) await plain.undoLastMigration({ transaction: 'none' });
  await runner.release();
}

/** The tables that are ours, not TypeORM's own. */
async function ours(runner: QueryRunner): Promise<string[]> {
  const names = SCHEMA.entities.map((entity) => runner.connection.getMetadata(entity).tableName);
  const there = await Promise.all(names.map(async (name) => ((await runner.hasTable(name)) ? [name] : [])));
  return there.flat();
}
