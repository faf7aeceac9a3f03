import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, longText, optional, text, whole } from './columns.js';

export class CreatePublishedFigures20261201111000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'published_figures',
        columns: [text('name', 80, key), whole('people'), day('publishedOn'), day('lookedAtOn'), longText('figure', optional)],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('published_figures');
  }
}
