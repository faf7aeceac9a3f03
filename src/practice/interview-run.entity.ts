import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';

/**
 * A learner's way through a unit's interview. Who takes the alternative activity has none: that is nobody's business.
 * For the learner alone. Personal data: personId.
 */
@Entity('interview_runs')
@Unique('interview_runs_numbered', ['personId', 'unit', 'number'])
export class InterviewRun {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'interview_runs_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string;
  @Column('int') unitVersion: number;
  @Column('int') number: number; // from 1, of this person in this unit
  @Column({ type: 'varchar', length: 24, transformer: instant }) startedAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) endedAt: Date | null; // without an open unsafe choice
}
