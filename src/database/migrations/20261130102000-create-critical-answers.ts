import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, moment, reference, text, truth, uuid, whole } from './columns.js';

export class CreateCriticalAnswers20261130102000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'critical_answers',
        columns: [
          uuid(db, 'attemptId', key),
          text('question', 80, key),
          whole('turn', key),
          text('option', 2),
          truth('right'),
          moment('givenAt'),
        ],
        foreignKeys: [reference('critical_answers_attempt', 'attemptId', 'attempts')],
      }),
    );
    // Whoever had passed a quiz before this was asked for has nothing to catch up with.
    await db.query(`
      insert into steps_done ("personId", unit, step, "unitVersion", "doneAt")
      select "personId", unit, 'critical_reviewed', "unitVersion", "doneAt" from steps_done where step = 'quiz_passed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from steps_done where step = 'critical_reviewed'`);
    await db.dropTable('critical_answers');
  }
}
