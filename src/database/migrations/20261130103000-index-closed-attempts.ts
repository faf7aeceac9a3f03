import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** For the statistics of questions: first attempts of a unit in the order in which they were closed. */
export class IndexClosedAttempts20261130103000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createIndex(
      'attempts',
      new TableIndex({ name: 'attempts_closed', columnNames: ['unit', 'number', 'submittedAt', 'id'] }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('attempts', 'attempts_closed');
  }
}
