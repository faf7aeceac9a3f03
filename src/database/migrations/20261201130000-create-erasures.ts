import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, moment, reference, uuid } from './columns.js';

export class CreateErasures20261201130000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'erasures',
        columns: [uuid(db, 'personId', key), uuid(db, 'actorId'), moment('erasedAt')],
        foreignKeys: [reference('erasures_person', 'personId', 'people'), reference('erasures_actor', 'actorId', 'people')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('erasures');
  }
}
