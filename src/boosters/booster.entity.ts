import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';
import type { Day } from './domain/calendar.js';
import type { Item } from './domain/draw-booster.js';

/** A booster that somebody has begun: one for each certificate and day. For the learner alone. Personal data: personId. */
@Entity('boosters')
@Unique('boosters_numbered', ['personId', 'number'])
@Unique('boosters_once', ['certificateId', 'day'])
export class Booster {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'boosters_person' })
  @Column('uuid')
  personId: string;

  @ForeignKey('Certificate', { name: 'boosters_certificate' })
  @Column('uuid')
  certificateId: string;

  @Column('int') day: Day;
  @Column('int') number: number; // from 1, of this person
  @Column('varchar', { length: 32 }) seed: string; // of the draw, so that it can be explained
  @Column('simple-json') items: readonly Item[]; // in order
  @Column({ type: 'varchar', length: 24, transformer: instant }) startedAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) finishedAt: Date | null;
}
