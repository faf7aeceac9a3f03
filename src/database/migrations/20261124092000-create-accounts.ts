import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, index, key, longText, moment, optional, reference, text, uuid, whole } from './columns.js';

export class CreateAccounts20261124092000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'people',
        columns: [
          uuid(db, 'id', key),
          text('givenName', 80),
          text('familyName', 80),
          text('email', 160),
          text('passwordHash', 200, optional),
          text('language', 2),
          moment('createdAt'),
        ],
        uniques: [new TableUnique({ name: 'people_email', columnNames: ['email'] })],
      }),
    );
    await db.createTable(
      new Table({
        name: 'memberships',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('municipality', 6),
          text('organisation', 60),
          text('profession', 40),
          day('fromOn'),
          day('toOn', optional),
        ],
        foreignKeys: [
          reference('memberships_person', 'personId', 'people'),
          reference('memberships_municipality', 'municipality', 'municipalities', 'istat'),
          reference('memberships_organisation', 'organisation', 'organisations', 'slug'),
          reference('memberships_profession', 'profession', 'professions', 'code'),
        ],
        indices: [index('memberships_by_person', 'personId'), index('memberships_by_municipality', 'municipality')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'role_grants',
        columns: [uuid(db, 'personId', key), text('role', 20, key), text('municipality', 6, optional)],
        foreignKeys: [
          reference('role_grants_person', 'personId', 'people'),
          reference('role_grants_municipality', 'municipality', 'municipalities', 'istat'),
        ],
      }),
    );
    await db.createTable(
      new Table({
        name: 'invitations',
        columns: [text('hash', 64, key), uuid(db, 'personId'), moment('expiresAt'), moment('usedAt', optional)],
        foreignKeys: [reference('invitations_person', 'personId', 'people')],
        indices: [index('invitations_by_person', 'personId')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'web_sessions',
        columns: [
          text('hash', 64, key),
          uuid(db, 'personId', optional),
          longText('body'),
          moment('createdAt'),
          moment('expiresAt'),
        ],
        indices: [index('web_sessions_by_person', 'personId'), index('web_sessions_by_expiry', 'expiresAt')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'row_views',
        columns: [uuid(db, 'id', key), uuid(db, 'viewerId'), uuid(db, 'personId'), text('page', 60), moment('at')],
        foreignKeys: [reference('row_views_viewer', 'viewerId', 'people'), reference('row_views_person', 'personId', 'people')],
        indices: [index('row_views_by_person', 'personId', 'id')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'outgoing_mails',
        columns: [
          uuid(db, 'id', key),
          text('recipient', 160),
          text('subject', 160),
          longText('text'),
          moment('dueAt'),
          whole('tries'),
          moment('sentAt', optional),
        ],
        indices: [index('outgoing_mails_due', 'sentAt', 'dueAt')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('outgoing_mails');
    await db.dropTable('row_views');
    await db.dropTable('web_sessions');
    await db.dropTable('invitations');
    await db.dropTable('role_grants');
    await db.dropTable('memberships');
    await db.dropTable('people');
  }
}
