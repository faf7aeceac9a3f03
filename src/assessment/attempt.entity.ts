import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { ClosedBy } from './domain/closing.js';
import type { Sheet } from './domain/draw.js';
import type { Grade } from './domain/grading.js';

/** One sitting of a unit's quiz; once closed and graded it never changes. Personal data: personId, and with it the grade. */
@Entity('attempts')
@Unique('attempts_numbered', ['personId', 'unit', 'number'])
@Index('attempts_closed', ['unit', 'number', 'submittedAt', 'id']) // statistics read first attempts as they were closed
export class Attempt {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'attempts_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string;
  @Column('int') unitVersion: number;
  @Column('int') number: number; // from 1, of this person in this unit
  @Column('varchar', { length: 32 }) seed: string; // of the draw, so that it can be explained
  @Column('simple-json') sheet: Sheet;
  @Column({ type: 'varchar', length: 24, transformer: instant }) startedAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) submittedAt: Date | null;
  @Column('varchar', { length: 8, nullable: true }) closedBy: ClosedBy | null;
  @Column('simple-json', { nullable: true }) grade: Grade | null; // a moment after submittedAt: closing is on disk before grading

  @Index('attempts_receipt', { unique: true })
  @Column('varchar', { length: 12, nullable: true })
  receipt: string | null; // with the grade: domain/receipt
}
