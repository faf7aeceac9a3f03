import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** What a learner chose for a check question, the last time. For the learner alone. Personal data: personId. */
@Entity('check_responses')
export class CheckResponse {
  @ForeignKey('Person', { name: 'check_responses_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @PrimaryColumn('varchar', { length: 80 }) question: string;
  @Column('varchar', { length: 2 }) option: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
