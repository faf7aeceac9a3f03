import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = ['unit', 'municipality', 'profession', 'state', 'day'];

/** Figures are read from the kept counts; this index only made every entry dearer, and the dearer the more there were. */
export class DropLedgerByFigure20261130150000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.dropIndex('ledger_entries', 'ledger_entries_by_figure');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.createIndex('ledger_entries', new TableIndex({ name: 'ledger_entries_by_figure', columnNames: COLUMNS }));
  }
}
