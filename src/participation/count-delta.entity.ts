import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../shared/index.js';
import type { Mark, State } from './domain/ledger.js';

/** An entry of the ledger that is not in the kept counts yet: added with it, taken away when it is added to them. No personal data. */
@Entity('count_deltas')
export class CountDelta {
  @PrimaryColumn('uuid') id: string; // of the entry
  @Column('varchar', { length: 10 }) day: CalendarDay;
  @Column('varchar', { length: 6 }) municipality: string;
  @Column('varchar', { length: 60 }) organisation: string;
  @Column('varchar', { length: 40 }) profession: string;
  @Column('varchar', { length: 60 }) unit: string;
  @Column('varchar', { length: 20 }) state: State | Mark;
  @Column('int') change: 1 | -1;
}
