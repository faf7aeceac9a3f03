import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, reference, text, uuid } from './columns.js';

/**
 * Responses of several parts do not fit in the two characters of an option. The table is made anew and filled from the old one,
 * because changing the type of a column would empty it on PostgreSQL. On the way down only single choices find room again.
 */
export class KeepWholeResponses20261130104000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.renameTable('check_responses', 'check_responses_before');
    await db.createTable(tableWith(db, longText('response')));
    await db.query(
      `insert into check_responses ("personId", unit, question, response, "givenAt")
       select "personId", unit, question, "option", "givenAt" from check_responses_before`,
    );
    await db.dropTable('check_responses_before');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.renameTable('check_responses', 'check_responses_after');
    await db.createTable(tableWith(db, text('option', 2)));
    await db.query(
      `insert into check_responses ("personId", unit, question, "option", "givenAt")
       select "personId", unit, question, response, "givenAt" from check_responses_after where length(response) <= 2`,
    );
    await db.dropTable('check_responses_after');
  }
}

const tableWith = (db: QueryRunner, response: ReturnType<typeof text>): Table =>
  new Table({
    name: 'check_responses',
    columns: [uuid(db, 'personId', key), text('unit', 60, key), text('question', 80, key), response, moment('givenAt')],
    foreignKeys: [reference('check_responses_person', 'personId', 'people')],
  });
