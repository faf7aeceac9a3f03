import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { index, key, moment, reference, text, uuid } from './columns.js';

/** A line says who looked at whom where and when, and is found by whom: no number of its own, and one index instead of two. */
export class KeyRowViews20261201143000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await remade(db, [uuid(db, 'personId', key), moment('at', key), uuid(db, 'viewerId', key), text('page', 60, key)]);
    await db.query(
      `insert into row_views ("personId", at, "viewerId", page) select distinct "personId", at, "viewerId", page from views_before`,
    );
    await db.dropTable('views_before');
  }

  async down(db: QueryRunner): Promise<void> {
    await remade(db, [uuid(db, 'id', key), uuid(db, 'viewerId'), uuid(db, 'personId'), text('page', 60), moment('at')]);
    const ids = db.connection.options.type === 'postgres' ? 'gen_random_uuid()' : `lower(hex(randomblob(16)))`;
    await db.query(
      `insert into row_views (id, "viewerId", "personId", page, at) select ${ids}, "viewerId", "personId", page, at from views_before order by at`,
    );
    await db.dropTable('views_before');
    await db.createIndex('row_views', index('row_views_by_person', 'personId', 'id'));
  }
}

/** The table with other columns; what was in it stands in `views_before`. */
async function remade(db: QueryRunner, columns: TableColumnOptions[]): Promise<void> {
  await db.query('alter table row_views rename to views_before');
  const foreignKeys = [reference('row_views_viewer', 'viewerId', 'people'), reference('row_views_person', 'personId', 'people')];
  await db.createTable(new Table({ name: 'row_views', columns, foreignKeys }));
}
