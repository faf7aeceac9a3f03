import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { State } from './domain/ledger.js';

/**
 * Somebody's state in a unit was written wrongly, and is this one from now on: what was reported before stays as it was.
 * Personal data: personId, byId, and what may stand in the reason.
 */
@Entity('corrections')
@Index('corrections_by_person', ['personId', 'unit'])
export class Correction {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'corrections_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string;
  @Column('varchar', { length: 20 }) state: State;
  @Column('varchar', { length: 300 }) reason: string;

  @ForeignKey('Person', { name: 'corrections_by' })
  @Column('uuid')
  byId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) correctedAt: Date;
}
