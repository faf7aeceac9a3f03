import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, longText, moment, optional, reference, text, uuid, whole } from './columns.js';

export class CreateCertificates20261124094000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'certificates',
        columns: [
          uuid(db, 'id', key),
          text('code', 40),
          uuid(db, 'personId'),
          text('course', 60),
          whole('cycle'),
          longText('facts'),
          day('completedOn'),
          moment('issuedAt'),
          moment('revokedAt', optional),
        ],
        foreignKeys: [reference('certificates_person', 'personId', 'people')],
        uniques: [
          new TableUnique({ name: 'certificates_code', columnNames: ['code'] }),
          new TableUnique({ name: 'certificates_once_a_cycle', columnNames: ['personId', 'course', 'cycle'] }),
        ],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('certificates');
  }
}
