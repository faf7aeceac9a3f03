import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { optional, text, whole } from './columns.js';

/** How sure an answer is; who closed an attempt, and the receipt of it. */
export class ExtendAttempts20261130100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.addColumn('responses', new TableColumn(whole('certainty', optional)));
    await db.addColumns('attempts', [
      new TableColumn(text('closedBy', 8, optional)),
      new TableColumn(text('receipt', 12, optional)),
    ]);
    await db.createIndex('attempts', new TableIndex({ name: 'attempts_receipt', columnNames: ['receipt'], isUnique: true }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('attempts', 'attempts_receipt');
    await db.dropColumns('attempts', ['closedBy', 'receipt']);
    await db.dropColumn('responses', 'certainty');
  }
}
