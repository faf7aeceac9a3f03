import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { CalendarDay } from '../shared/index.js';
import type { Mark, State } from './domain/ledger.js';

/**
 * One dated change of a person's state in a unit or a course: somebody entered a state (+1) or left it (−1), at the place where they
 * worked that day; or a mark of what happened there. Dated ahead where a certificate will end. Never edited; every figure is a sum over
 * these. Personal data: personId, and what may stand in the reason.
 */
@Entity('ledger_entries')
@Index('ledger_entries_by_person', ['personId', 'unit', 'id'])
export class LedgerEntry {
  @PrimaryColumn('uuid') id: string; // rises with time

  @ForeignKey('Person', { name: 'ledger_entries_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string; // or a course, as `ofCourse` names it
  @Column('varchar', { length: 20 }) state: State | Mark;
  @Column('int') change: 1 | -1;
  @Column('varchar', { length: 10 }) day: CalendarDay;
  @Column({ type: 'varchar', length: 24, transformer: instant }) at: Date;

  @ForeignKey('Municipality', { name: 'ledger_entries_municipality' })
  @Column('varchar', { length: 6 })
  municipality: string;

  @ForeignKey('Organisation', { name: 'ledger_entries_organisation' })
  @Column('varchar', { length: 60 })
  organisation: string;

  @ForeignKey('Profession', { name: 'ledger_entries_profession' })
  @Column('varchar', { length: 40 })
  profession: string;

  @Column('varchar', { length: 300, nullable: true }) reason: string | null; // of a correction
}
