import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** A learner's lesson: opened, and where it was left. How long it took is not kept. Personal data: personId. */
@Entity('lesson_readings')
export class LessonReading {
  @ForeignKey('Person', { name: 'lesson_readings_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @PrimaryColumn('varchar', { length: 60 }) lesson: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) openedAt: Date; // the last time: a re-reading counts
  @Column('varchar', { length: 80, nullable: true }) section: string | null; // the anchor it was left at
}
