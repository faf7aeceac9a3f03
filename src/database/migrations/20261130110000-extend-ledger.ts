import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, index, key, moment, optional, reference, text, uuid } from './columns.js';

/** Why an entry corrects another; and the facts from which the ledger follows that were not kept yet. */
export class ExtendLedger20261130110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.addColumn('ledger_entries', new TableColumn(text('reason', 300, optional)));
    await db.createTable(
      new Table({
        name: 'unit_openings',
        columns: [text('unit', 60, key), text('profession', 40, key), day('openedOn')],
        foreignKeys: [reference('unit_openings_profession', 'profession', 'professions', 'code')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'unit_starts',
        columns: [uuid(db, 'personId', key), text('unit', 60, key), moment('begunAt')],
        foreignKeys: [reference('unit_starts_person', 'personId', 'people')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'corrections',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          text('state', 20),
          text('reason', 300),
          uuid(db, 'byId'),
          moment('correctedAt'),
        ],
        foreignKeys: [reference('corrections_person', 'personId', 'people'), reference('corrections_by', 'byId', 'people')],
        indices: [index('corrections_by_person', 'personId', 'unit')],
      }),
    );
    await db.query(
      `insert into unit_openings (unit, profession, "openedOn") select distinct unit, profession, '0001-01-01' from ledger_entries`,
    );
    await db.query(
      `insert into unit_starts ("personId", unit, "begunAt") select "personId", unit, min(at) from ledger_entries
       where state = 'in_progress' and change = 1 group by "personId", unit`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('corrections');
    await db.dropTable('unit_starts');
    await db.dropTable('unit_openings');
    await db.dropColumn('ledger_entries', 'reason');
  }
}
