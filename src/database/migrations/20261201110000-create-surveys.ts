import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { day, index, key, longText, optional, reference, text, whole } from './columns.js';

/** The pseudonymous store: tables without row numbers, so that SQLite keeps no order of coming. Why: docs/decisions/0018. */
export class CreateSurveys20261201110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(
      new Table({
        name: 'campaigns',
        columns: [
          text('code', 20, key),
          text('course', 60),
          text('key', 64),
          day('openedOn'),
          day('closedOn', optional),
          whole('enrolled', optional),
        ],
      }),
    );
    await db.createTable(
      new Table({
        name: 'survey_sheets',
        withoutRowid: true,
        columns: [
          text('pseudonym', 64, key),
          text('wave', 6, key),
          text('campaign', 20),
          whole('version'),
          text('week', 8, optional),
          text('organisation', 60, optional),
          text('profession', 40, optional),
          longText('anchors'),
          longText('statements'),
          longText('lookingBack'),
        ],
        foreignKeys: [reference('survey_sheets_campaign', 'campaign', 'campaigns', 'code')],
        indices: [index('survey_sheets_by_campaign', 'campaign')],
      }),
    );
    await db.createTable(
      new Table({
        name: 'chosen_commitments',
        withoutRowid: true,
        columns: [
          text('pseudonym', 64, key),
          text('unit', 60, key),
          text('campaign', 20),
          whole('version'),
          text('choice', 60),
          text('week', 8, optional),
          text('day30', 12, optional),
          text('day90', 12, optional),
        ],
        foreignKeys: [reference('chosen_commitments_campaign', 'campaign', 'campaigns', 'code')],
        indices: [index('chosen_commitments_by_campaign', 'campaign')],
      }),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('chosen_commitments');
    await db.dropTable('survey_sheets');
    await db.dropTable('campaigns');
  }
}
