import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, text, whole } from './columns.js';

export class CreatePublications20261124091000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'publications',
        columns: [
          text('kind', 10, key),
          text('slug', 60, key),
          whole('version', key),
          text('fingerprint', 64),
          longText('body'),
          moment('publishedAt'),
        ],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('publications');
  }
}
