import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** An answer to the sister of a critical question missed in an attempt: the log is only added to. Personal data: through the attempt. */
@Entity('critical_answers')
export class CriticalAnswer {
  @ForeignKey('Attempt', { name: 'critical_answers_attempt' })
  @PrimaryColumn('uuid')
  attemptId: string;

  @PrimaryColumn('varchar', { length: 80 }) question: string; // the sister
  @PrimaryColumn('int') turn: number; // from 1
  @Column('varchar', { length: 2 }) option: string;
  @Column('boolean') right: boolean;
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
