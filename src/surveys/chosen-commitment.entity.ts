import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Outcome } from './domain/outcomes.js';

/**
 * What somebody took upon themselves at the end of a unit, and what became of it. It lies in the order of its pseudonyms, which is chance.
 * Personal data: none that leads to a person once the campaign is closed; until then through the campaign's key.
 */
@Entity('chosen_commitments', { withoutRowid: true })
@Index('chosen_commitments_by_campaign', ['campaign'])
export class ChosenCommitment {
  @PrimaryColumn('varchar', { length: 64 }) pseudonym: string;
  @PrimaryColumn('varchar', { length: 60 }) unit: string;

  @ForeignKey('Campaign', { name: 'chosen_commitments_campaign' })
  @Column('varchar', { length: 20 })
  campaign: string;

  @Column('int') version: number; // of the survey it was chosen from
  @Column('varchar', { length: 60 }) choice: string;
  @Column('varchar', { length: 8, nullable: true }) week: string | null;
  @Column('varchar', { length: 12, nullable: true }) day30: Outcome | null; // null: not asked, or not said
  @Column('varchar', { length: 12, nullable: true }) day90: Outcome | null;
}
