import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Somebody began a unit of their course, with whatever part of it: once. Personal data: personId. */
@Entity('unit_starts')
export class UnitStart {
  @ForeignKey('Person', { name: 'unit_starts_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @Column({ type: 'varchar', length: 24, transformer: instant }) begunAt: Date;
}
