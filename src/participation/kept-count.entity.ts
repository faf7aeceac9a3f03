import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mark, State } from './domain/ledger.js';

/**
 * A sum over the ledger, of one year, half a year, one month or one day. The order of the key is the order in which figures are asked for. Follows from
 * the ledger, and may be made again from it. No personal data.
 */
@Entity('kept_counts')
export class KeptCount {
  @PrimaryColumn('varchar', { length: 6 }) municipality: string; // '': the whole network
  @PrimaryColumn('varchar', { length: 40 }) profession: string; // '': all of them
  @PrimaryColumn('varchar', { length: 60 }) organisation: string; // '': all of them
  @PrimaryColumn('varchar', { length: 5 }) grain: 'year' | 'half' | 'month' | 'day';
  @PrimaryColumn('varchar', { length: 10 }) period: string; // 2027, 2027-H1, 2027-03 or 2027-03-10
  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @PrimaryColumn('varchar', { length: 20 }) state: State | Mark;
  @Column('int') people: number; // who came, less who went
}
