import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of municipalities are read in alphabetical order, a page at a time. */
export class IndexMunicipalitiesByName20261201120000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createIndex('municipalities', new TableIndex({ name: 'municipalities_by_name', columnNames: ['name', 'istat'] }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('municipalities', 'municipalities_by_name');
  }
}
