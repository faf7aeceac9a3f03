import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, longText, moment, optional, reference, text, truth, uuid, whole } from './columns.js';

export class CreateBoosters20261130101000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'boosters',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          uuid(db, 'certificateId'),
          whole('day'),
          whole('number'),
          text('seed', 32),
          longText('items'),
          moment('startedAt'),
          moment('finishedAt', optional),
        ],
        foreignKeys: [
          reference('boosters_person', 'personId', 'people'),
          reference('boosters_certificate', 'certificateId', 'certificates'),
        ],
        uniques: [
          new TableUnique({ name: 'boosters_numbered', columnNames: ['personId', 'number'] }),
          new TableUnique({ name: 'boosters_once', columnNames: ['certificateId', 'day'] }),
        ],
      }),
    );
    await db.createTable(
      new Table({
        name: 'booster_answers',
        columns: [uuid(db, 'boosterId', key), whole('position', key), text('given', 2), truth('right'), moment('givenAt')],
        foreignKeys: [reference('booster_answers_booster', 'boosterId', 'boosters')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'booster_reminders',
        columns: [uuid(db, 'certificateId', key), whole('day', key), text('reminder', 10, key), day('sentOn')],
        foreignKeys: [reference('booster_reminders_certificate', 'certificateId', 'certificates')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'muted_reminders',
        columns: [uuid(db, 'personId', key), moment('mutedAt')],
        foreignKeys: [reference('muted_reminders_person', 'personId', 'people')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('muted_reminders');
    await db.dropTable('booster_reminders');
    await db.dropTable('booster_answers');
    await db.dropTable('boosters');
  }
}
