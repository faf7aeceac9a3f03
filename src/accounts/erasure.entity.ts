import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';

/** Somebody whose name and address were erased, when, and by whom; what they did stays counted. Personal data: personId, actorId. */
@Entity('erasures')
export class Erasure {
  @ForeignKey('Person', { name: 'erasures_person' })
  @PrimaryColumn('uuid')
  personId: string;

  @ForeignKey('Person', { name: 'erasures_actor' })
  @Column('uuid')
  actorId: string;

  @Column({ type: 'varchar', length: 24, transformer: instant }) erasedAt: Date;
}
