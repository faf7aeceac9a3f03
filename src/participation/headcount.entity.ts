import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';

/**
 * How many people of a body and profession should be trained in a municipality, from a day until the next one that is written. Never
 * changed: who knows better writes another. Personal data: byId, who entered it.
 */
@Entity('headcounts')
export class Headcount {
  @ForeignKey('Municipality', { name: 'headcounts_municipality' })
  @PrimaryColumn('varchar', { length: 6 })
  municipality: string;

  @ForeignKey('Organisation', { name: 'headcounts_organisation' })
  @PrimaryColumn('varchar', { length: 60 })
  organisation: string;

  @ForeignKey('Profession', { name: 'headcounts_profession' })
  @PrimaryColumn('varchar', { length: 40 })
  profession: string;

  @PrimaryColumn('varchar', { length: 10 }) validFrom: CalendarDay;
  @Column('int') people: number; // 0 or more

  @ForeignKey('Person', { name: 'headcounts_by' })
  @Column('uuid')
  byId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) enteredAt: Date;
}
