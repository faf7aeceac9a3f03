import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, moment, optional, text } from './columns.js';

/** The public halves of the keys that certificates are signed with. */
export class CreateSigningKeys20261201100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'signing_keys',
        columns: [text('id', 16, key), text('publicKey', 43), moment('usedFrom'), moment('usedUntil', optional)],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('signing_keys');
  }
}
