import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, optional, reference, text, uuid, whole } from './columns.js';

export class CreateAttempts20261124096000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'attempts',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          whole('unitVersion'),
          whole('number'),
          text('seed', 32),
          longText('sheet'),
          moment('startedAt'),
          moment('submittedAt', optional),
          longText('grade', optional),
        ],
        foreignKeys: [reference('attempts_person', 'personId', 'people')],
        uniques: [new TableUnique({ name: 'attempts_numbered', columnNames: ['personId', 'unit', 'number'] })],
      }),
    );
    await db.createTable(
      new Table({
        name: 'responses',
        columns: [
          uuid(db, 'attemptId', key),
          text('question', 80, key),
          whole('revision', key),
          text('option', 2),
          moment('givenAt'),
        ],
        foreignKeys: [reference('responses_attempt', 'attemptId', 'attempts')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('responses');
    await db.dropTable('attempts');
  }
}
