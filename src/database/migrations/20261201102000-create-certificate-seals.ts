import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, text } from './columns.js';

/** The signatures that certificates were sealed with. */
export class CreateCertificateSeals20261201102000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'certificate_seals',
        columns: [text('code', 40, key), longText('signature'), text('digest', 64), moment('sealedAt')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('certificate_seals');
  }
}
