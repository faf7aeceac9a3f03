import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../database/index.js';

/** A deck of scenes that a learner has been given. For the learner alone. Personal data: personId. */
@Entity('decks')
@Unique('decks_numbered', ['personId', 'unit', 'number'])
export class Deck {
  @PrimaryColumn('uuid') id: string;

  @ForeignKey('Person', { name: 'decks_person' })
  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 60 }) unit: string;
  @Column('int') unitVersion: number;
  @Column('int') number: number; // from 1, of this person in this unit
  @Column('varchar', { length: 32 }) seed: string; // of the draw, so that it can be explained
  @Column('simple-json') cards: readonly string[]; // vignette ids, in order
  @Column({ type: 'varchar', length: 24, transformer: instant }) startedAt: Date;
  @Column({ type: 'varchar', length: 24, nullable: true, transformer: instant }) finishedAt: Date | null;
}
