import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, moment, reference, text, uuid, whole } from './columns.js';

export class CreateHeadcounts20261130112000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'headcounts',
        columns: [
          text('municipality', 6, key),
          text('organisation', 60, key),
          text('profession', 40, key),
          day('validFrom', key),
          whole('people'),
          uuid(db, 'byId'),
          moment('enteredAt'),
        ],
        foreignKeys: [
          reference('headcounts_municipality', 'municipality', 'municipalities', 'istat'),
          reference('headcounts_organisation', 'organisation', 'organisations', 'slug'),
          reference('headcounts_profession', 'profession', 'professions', 'code'),
          reference('headcounts_by', 'byId', 'people'),
        ],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('headcounts');
  }
}
