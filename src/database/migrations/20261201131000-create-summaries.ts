import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, reference, text, uuid } from './columns.js';

export class CreateSummaries20261201131000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'summary_subscriptions',
        columns: [uuid(db, 'personId', key), day('sinceOn')],
        foreignKeys: [reference('summary_subscriptions_person', 'personId', 'people')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'summary_mails',
        columns: [uuid(db, 'personId', key), text('month', 7, key), day('sentOn')],
        foreignKeys: [reference('summary_mails_person', 'personId', 'people')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('summary_mails');
    await db.dropTable('summary_subscriptions');
  }
}
