import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, text, whole } from './columns.js';

/** Certificates as Open Badges, with their places in the lists of states. */
export class CreateCertificateBadges20261201101000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'certificate_badges',
        columns: [text('code', 40, key), longText('credential'), whole('list'), whole('position'), moment('signedAt')],
        uniques: [new TableUnique({ name: 'certificate_badges_place', columnNames: ['list', 'position'] })],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('certificate_badges');
  }
}
