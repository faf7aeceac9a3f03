import { Table, TableUnique, type MigrationInterface, type QueryRunner } from 'typeorm';
import { key, longText, moment, optional, reference, text, uuid, whole } from './columns.js';

export class CreatePractice20261124097000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'decks',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          whole('unitVersion'),
          whole('number'),
          text('seed', 32),
          longText('cards'),
          moment('startedAt'),
          moment('finishedAt', optional),
        ],
        foreignKeys: [reference('decks_person', 'personId', 'people')],
        uniques: [new TableUnique({ name: 'decks_numbered', columnNames: ['personId', 'unit', 'number'] })],
      }),
    );
    await db.createTable(
      new Table({
        name: 'card_answers',
        columns: [uuid(db, 'deckId', key), text('vignette', 60, key), text('outcome', 20), moment('givenAt')],
        foreignKeys: [reference('card_answers_deck', 'deckId', 'decks')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'interview_runs',
        columns: [
          uuid(db, 'id', key),
          uuid(db, 'personId'),
          text('unit', 60),
          whole('unitVersion'),
          whole('number'),
          moment('startedAt'),
          moment('endedAt', optional),
        ],
        foreignKeys: [reference('interview_runs_person', 'personId', 'people')],
        uniques: [new TableUnique({ name: 'interview_runs_numbered', columnNames: ['personId', 'unit', 'number'] })],
      }),
    );
    await db.createTable(
      new Table({
        name: 'decisions',
        columns: [uuid(db, 'runId', key), whole('position', key), text('node', 60), text('choice', 60), moment('decidedAt')],
        foreignKeys: [reference('decisions_run', 'runId', 'interview_runs')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('decisions');
    await db.dropTable('interview_runs');
    await db.dropTable('card_answers');
    await db.dropTable('decks');
  }
}
