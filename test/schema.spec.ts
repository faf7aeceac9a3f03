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

/** The tables that are ours, not TypeORM's own. */
async function ours(runner: QueryRunner): Promise<string[]> {
  const names = SCHEMA.entities.map((entity) => runner.connection.getMetadata(entity).tableName);
  const there = await Promise.all(names.map(async (name) => ((await runner.hasTable(name)) ? [name] : [])));
  return there.flat();
}
