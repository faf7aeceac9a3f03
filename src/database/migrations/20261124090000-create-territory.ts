import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, key, optional, reference, text, truth } from './columns.js';

export class CreateTerritory20261124090000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'municipalities',
        columns: [text('istat', 6, key), text('belfiore', 4), text('name', 80), text('province', 2)],
      }),
    );
    await db.createTable(
      new Table({
        name: 'organisations',
        columns: [text('slug', 60, key), text('name', 120), text('kind', 20), text('municipality', 6, optional)],
        foreignKeys: [reference('organisations_municipality', 'municipality', 'municipalities', 'istat')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'professions',
        columns: [text('code', 40, key), text('name', 80), text('track', 10), truth('ecm')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'contacts',
        columns: [
          text('slug', 60, key),
          text('name', 160),
          text('purpose', 300),
          text('phone', 40),
          text('email', 120),
          text('address', 160),
          text('hours', 160),
          text('owner', 120),
          text('source', 200),
          day('checkedOn', optional),
        ],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('contacts');
    await db.dropTable('professions');
    await db.dropTable('organisations');
    await db.dropTable('municipalities');
  }
}
