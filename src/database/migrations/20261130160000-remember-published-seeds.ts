import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, moment, text } from './columns.js';

export class RememberPublishedSeeds20261130160000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(new Table({ name: 'published_seeds', columns: [text('digest', 64, key), moment('publishedAt')] }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('published_seeds');
  }
}
