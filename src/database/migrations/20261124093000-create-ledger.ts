import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, index, key, moment, reference, text, uuid, whole } from './columns.js';

export class CreateLedger20261124093000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'ledger_entries',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          text('state', 20),
          whole('change'),
          day('day'),
          moment('at'),
          text('municipality', 6),
          text('organisation', 60),
          text('profession', 40),
        ],
        foreignKeys: [
          reference('ledger_entries_person', 'personId', 'people'),
          reference('ledger_entries_municipality', 'municipality', 'municipalities', 'istat'),
          reference('ledger_entries_organisation', 'organisation', 'organisations', 'slug'),
          reference('ledger_entries_profession', 'profession', 'professions', 'code'),
        ],
        indices: [
          index('ledger_entries_by_person', 'personId', 'unit', 'id'),
          index('ledger_entries_by_figure', 'unit', 'municipality', 'profession', 'state', 'day'),
        ],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('ledger_entries');
  }
}
