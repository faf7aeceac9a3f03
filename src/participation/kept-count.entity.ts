import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What was added to each state and mark of a unit in one year, half a year, month or day: who came, less who went. The order of the key is
 * the order in which figures are asked for. Follows from the ledger, and may be made again from it. No personal data.
 */
@Entity('kept_counts')
export class KeptCount {
  @PrimaryColumn('varchar', { length: 6 }) municipality: string; // '': the whole network
  @PrimaryColumn('varchar', { length: 40 }) profession: string; // '': all of them
  @PrimaryColumn('varchar', { length: 60 }) organisation: string; // '': all of them
  @PrimaryColumn('varchar', { length: 5 }) grain: 'year' | 'half' | 'month' | 'day';
  @PrimaryColumn('varchar', { length: 10 }) period: string; // 2027, 2027-H1, 2027-03 or 2027-03-10
  @PrimaryColumn('varchar', { length: 60 }) unit: string;
  @Column('int') enrolled: number;
  @Column('int', { name: 'in_progress' }) inProgress: number;
  @Column('int') completed: number;
  @Column('int') expiring: number;
  @Column('int') expired: number;
  @Column('int') trained: number;
  @Column('int') moved: number;
  @Column('int') left: number;
}
