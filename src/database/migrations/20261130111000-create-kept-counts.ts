import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, text, uuid, whole } from './columns.js';

export class CreateKeptCounts20261130111000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'kept_counts',
        columns: [
          text('municipality', 6, key),
          text('profession', 40, key),
          text('organisation', 60, key),
          text('grain', 5, key),
          text('period', 10, key),
          text('unit', 60, key),
          text('state', 20, key),
          whole('people'),
        ],
      }),
    );
    await db.createTable(
      new Table({
        name: 'count_deltas',
        columns: [
          uuid(db, 'id', key),
          day('day'),
          text('municipality', 6),
          text('organisation', 60),
          text('profession', 40),
          text('unit', 60),
          text('state', 20),
          whole('change'),
        ],
      }),
    );
    // What is in the ledger already: the first folding takes it in.
    await db.query(
      `insert into count_deltas select id, day, municipality, organisation, profession, unit, state, change from ledger_entries`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('count_deltas');
    await db.dropTable('kept_counts');
  }
}
