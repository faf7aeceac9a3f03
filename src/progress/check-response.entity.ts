import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** What a learner answered to a check question or an exercise, the last time. For the learner alone. Personal data: personId. */
@Entity('check_responses')
export class CheckResponse {
  @ForeignKey('Person', { name: 'check_responses_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @PrimaryColumn('varchar', { length: 80 }) question: string;
  @Column('text') response: string; // an option's id, or what was said of each part, as JSON
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
