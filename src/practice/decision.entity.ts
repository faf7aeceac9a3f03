import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** What was chosen at a moment of an interview: the log is only added to. Personal data: through the run. */
@Entity('decisions')
export class Decision {
  @ForeignKey('InterviewRun', { name: 'decisions_run' })
  @PrimaryColumn('uuid')
  runId: string;

  @PrimaryColumn('int') position: number; // from 1
  @Column('varchar', { length: 60 }) node: string;
  @Column('varchar', { length: 60 }) choice: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) decidedAt: Date;
}
