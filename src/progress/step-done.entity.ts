import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { Step } from './domain/completion.js';

/** A step of a unit that a learner has done: a dated fact. Personal data: personId. */
@Entity('steps_done')
export class StepDone {
  @ForeignKey('Person', { name: 'steps_done_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @PrimaryColumn('varchar', { length: 20 }) step: Step;
  @Column('int') unitVersion: number; // the one it was done on
  @Column({ type: 'varchar', length: 24, transformer: instant }) doneAt: Date;
}
