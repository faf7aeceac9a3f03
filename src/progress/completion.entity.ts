import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';

/**
 * Every required step of a unit done: a dated fact that belongs to the version taken and to the place of that day, and is
 * never rewritten. Personal data: personId.
 */
@Entity('completions')
@Unique('completions_once_a_cycle', ['personId', 'unit', 'cycle'])
export class Completion {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'completions_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string;
  @Column('int') unitVersion: number;
  @Column('varchar', { length: 160 }) unitTitle: string; // as it was, for the certificate
  @Column('int') minutes: number; // planned duration of that version
  @Column('int') cycle: number; // 1: a renewal renews the certificate, and completes nothing again
  @Column('varchar', { length: 10 }) completedOn: CalendarDay;
  @Column({ type: 'varchar', length: 24, transformer: instant }) completedAt: Date;
  @Column('varchar', { length: 6 }) municipality: string;
  @Column('varchar', { length: 60 }) organisation: string;
  @Column('varchar', { length: 40 }) profession: string;
}
