import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, moment, optional, reference, text, uuid, whole } from './columns.js';

export class CreateProgress20261124095000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'lesson_readings',
        columns: [
          uuid(db, 'personId', key),
          text('unit', 60, key),
          text('lesson', 60, key),
          moment('openedAt'),
          text('section', 80, optional),
        ],
        foreignKeys: [reference('lesson_readings_person', 'personId', 'people')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'check_responses',
        columns: [
          uuid(db, 'personId', key),
          text('unit', 60, key),
          text('question', 80, key),
          text('option', 2),
          moment('givenAt'),
        ],
        foreignKeys: [reference('check_responses_person', 'personId', 'people')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'steps_done',
        columns: [uuid(db, 'personId', key), text('unit', 60, key), text('step', 20, key), whole('unitVersion'), moment('doneAt')],
        foreignKeys: [reference('steps_done_person', 'personId', 'people')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'completions',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          whole('unitVersion'),
          text('unitTitle', 160),
          whole('minutes'),
          whole('cycle'),
          day('completedOn'),
          moment('completedAt'),
          text('municipality', 6),
          text('organisation', 60),
          text('profession', 40),
        ],
        foreignKeys: [reference('completions_person', 'personId', 'people')],
        uniques: [new TableUnique({ name: 'completions_once_a_cycle', columnNames: ['personId', 'unit', 'cycle'] })],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('completions');
    await db.dropTable('steps_done');
    await db.dropTable('check_responses');
    await db.dropTable('lesson_readings');
  }
}
