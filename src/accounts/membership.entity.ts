import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/** Where somebody works and as what, from a day to a day; never rewritten, only ended. Personal data: all of it. */
@Entity('memberships')
@Index('memberships_by_person', ['personId'])
@Index('memberships_by_municipality', ['municipality'])
export class Membership {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'memberships_person' })
  @Column('uuid')
  personId: string;

  @ForeignKey('Municipality', { name: 'memberships_municipality' })
  @Column('varchar', { length: 6 })
  municipality: string;

  @ForeignKey('Organisation', { name: 'memberships_organisation' })
  @Column('varchar', { length: 60 })
  organisation: string;

  @ForeignKey('Profession', { name: 'memberships_profession' })
  @Column('varchar', { length: 40 })
  profession: string;

  @Column('varchar', { length: 10 }) fromOn: CalendarDay;
  @Column('varchar', { length: 10, nullable: true }) toOn: CalendarDay | null; // last day; null while it lasts
}
