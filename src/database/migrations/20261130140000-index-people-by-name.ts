import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of people are read in order of surname, a page at a time. */
export class IndexPeopleByName20261130140000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createIndex('people', new TableIndex({ name: 'people_by_name', columnNames: ['familyName', 'givenName', 'id'] }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('people', 'people_by_name');
  }
}
