import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Certainty } from '../statistics/index.js';
import { instant } from '../database/index.js';

/**
 * What was answered to one question: the log is only added to, the highest revision counts. The revision is the page's own
 * sequence too: it is stored only when the page knew the one before. Personal data: through the attempt.
 */
@Entity('responses')
export class Response {
  @ForeignKey('Attempt', { name: 'responses_attempt' })
  @PrimaryColumn('uuid')
  attemptId: string;

  @PrimaryColumn('varchar', { length: 80 }) question: string;
  @PrimaryColumn('int') revision: number; // from 1
  @Column('varchar', { length: 2 }) option: string;
  @Column('int', { nullable: true }) certainty: Certainty | null;
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
