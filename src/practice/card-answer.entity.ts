import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../database/index.js';
import type { Outcome } from './domain/tally.js';

/** How a card went, the one time it was answered. For the learner alone. Personal data: through the deck. */
@Entity('card_answers')
export class CardAnswer {
  @ForeignKey('Deck', { name: 'card_answers_deck' })
  @PrimaryColumn('uuid')
  deckId: string;

  @PrimaryColumn('varchar', { length: 60 }) vignette: string;
  @Column('varchar', { length: 20 }) outcome: Outcome;
  @Column({ type: 'varchar', length: 24, transformer: instant }) givenAt: Date;
}
