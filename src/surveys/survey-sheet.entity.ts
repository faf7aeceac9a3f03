import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Wave } from './domain/waves.js';

/**
 * What somebody answered in a wave of a campaign. It lies in the order of its pseudonyms, which is chance, and says nothing of when but the
 * week. Personal data: none that leads to a person once the campaign is closed; until then through the campaign's key.
 */
@Entity('survey_sheets', { withoutRowid: true })
@Index('survey_sheets_by_campaign', ['campaign'])
export class SurveySheet {
  @PrimaryColumn('varchar', { length: 64 }) pseudonym: string;
  @PrimaryColumn('varchar', { length: 6 }) wave: Wave;

  @ForeignKey('Campaign', { name: 'survey_sheets_campaign' })
  @Column('varchar', { length: 20 })
  campaign: string;

  @Column('int') version: number; // of the survey that was asked
  @Column('varchar', { length: 8, nullable: true }) week: string | null; // of the first answer, such as 2027-W03
  @Column('varchar', { length: 60, nullable: true }) organisation: string | null; // with the profession, in a group of ten or more
  @Column('varchar', { length: 40, nullable: true }) profession: string | null;
  @Column('simple-json') anchors: Readonly<Record<string, string>>; // option by question
  @Column('simple-json') statements: Readonly<Record<string, number>>; // 1 to 7, as they see themselves now
  @Column('simple-json') lookingBack: Readonly<Record<string, number>>; // after the course: what they would have said before, seen from now
}
