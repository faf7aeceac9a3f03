import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';

/** From this day a unit is part of the course of a profession: who works as that is enrolled in it. No personal data. */
@Entity('unit_openings')
export class UnitOpening {
  @PrimaryColumn('varchar', { length: 60 }) unit: string;

  @ForeignKey('Profession', { name: 'unit_openings_profession' })
  @PrimaryColumn('varchar', { length: 40 })
  profession: string;

  @Column('varchar', { length: 10 }) openedOn: CalendarDay;
}
