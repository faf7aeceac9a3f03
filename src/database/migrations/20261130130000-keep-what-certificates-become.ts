import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, reference, text, uuid } from './columns.js';

/**
 * What happens to a certificate after its issue: corrected, revoked, its holder's name erased; and the digests of the files that were
 * handed out. The column is added in plain SQL: TypeORM would make the table anew on SQLite, and boosters point at it.
 */
export class KeepWhatCertificatesBecome20261130130000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table "certificates" add column "anonymisedAt" varchar(24)');
    await db.createTable(
      new Table({
        name: 'replaced_certificates',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'certificateId'),
          text('code', 40),
          longText('facts'),
          moment('issuedAt'),
          moment('replacedAt'),
          longText('reason'),
          uuid(db, 'actorId'),
        ],
        foreignKeys: [
          reference('replaced_certificates_certificate', 'certificateId', 'certificates'),
          reference('replaced_certificates_actor', 'actorId', 'people'),
        ],
        uniques: [new TableUnique({ name: 'replaced_certificates_code', columnNames: ['code'] })],
      }),
    );
    await db.createTable(
      new Table({
        name: 'certificate_revocations',
        columns: [uuid(db, 'certificateId', key), longText('reason'), uuid(db, 'actorId'), moment('revokedAt')],
        foreignKeys: [
          reference('certificate_revocations_certificate', 'certificateId', 'certificates'),
          reference('certificate_revocations_actor', 'actorId', 'people'),
        ],
      }),
    );
    await db.createTable(
      new Table({ name: 'certificate_files', columns: [text('digest', 64, key), text('code', 40), moment('drawnAt')] }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('certificate_files');
    await db.dropTable('certificate_revocations');
    await db.dropTable('replaced_certificates');
    await db.query('alter table "certificates" drop column "anonymisedAt"');
  }
}
