import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** What was chosen for one question: the log is only added to, the highest revision counts. Personal data: through the attempt. */
@Entity('responses')
export class Response {
  @ForeignKey('Attempt', { name: 'responses_attempt' })
  @PrimaryColumn('uuid')
  attemptId: string;

  @PrimaryColumn('varchar', { length: 80 }) question: string;
  @PrimaryColumn('int') revision: number; // from 1
  @Column('varchar', { length: 2 }) option: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
