import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueService, type Published, type UnitContent, type Vignette } from '../catalogue/index.js';
import { Database, nextId } from '../database/index.js';
import { ProgressService } from '../progress/index.js';
import { CardAnswer } from './card-answer.entity.js';
import { Deck } from './deck.entity.js';
import { drawDeck, timesIn } from './domain/draw-deck.js';
import { receiveOnce, type Received } from './domain/first-stays.js';
import { outcomeOf, saidSigns, type Outcome } from './domain/tally.js';
import { DeckNotFound } from './practice.errors.js';

/** A deck with its cards as they were when it was drawn, and how those answered went: always the first ones, in order. */
export interface OpenedDeck {
  readonly deck: Deck;
  readonly unit: Published<UnitContent>;
  readonly cards: readonly Vignette[];
  readonly outcomes: readonly Outcome[];
}

/** What stands before a deck. */
export interface DeckEntry {
  readonly unit: Published<UnitContent>;
  readonly open: OpenedDeck | null;
  readonly finished: number; // decks
}

/** Spot the signs: decks of scenes, each answered once. */
@Injectable()
export class DecksService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
  ) {}

  /** @throws UnitNotFound */
  async entry(personId: string, slug: string): Promise<DeckEntry> {
    const unit = await this.catalogue.unit(slug);
    const decks = await decksOf(this.database.read, personId, slug);
    const open = decks.find(({ finishedAt }) => finishedAt === null);
    return {
      unit,
      open: open ? await this.deck(personId, slug, open.number) : null,
      finished: decks.filter(({ finishedAt }) => finishedAt !== null).length,
    };
  }

  /** Draws a deck, or gives the one that is open: two tabs get the same. Gives its number. @throws UnitNotFound */
  async start(personId: string, slug: string, at = new Date()): Promise<number> {
    const unit = await this.catalogue.unit(slug);
    const seed = randomBytes(12).toString('hex');
    return this.database.transaction(
      async (db) => {
        const earlier = await decksOf(db, personId, slug);
        const open = earlier.find(({ finishedAt }) => finishedAt === null);
        if (open) return open.number;

        const number = earlier.length + 1;
        const cards = drawDeck({ vignettes: unit.vignettes, timesSeen: timesIn(earlier.map((deck) => deck.cards)), seed });
        const deck = { id: nextId(), personId, unit: slug, unitVersion: unit.version, number, seed, cards };
        await db.insert(Deck, { ...deck, startedAt: at, finishedAt: null });
        await this.progress.began(db, personId, unit, at);
        return number;
      },
      { of: personId },
    );
  }

  /** A deck of this person. @throws DeckNotFound */
  async deck(personId: string, slug: string, number: number): Promise<OpenedDeck> {
    const deck = await own(this.database.read, personId, slug, number);
    const unit = await this.catalogue.unitAt(slug, deck.unitVersion);
    const outcomes = await outcomesIn(this.database.read, deck);
    return { deck, unit, cards: cardsOf(deck, unit), outcomes };
  }

  /** Every scene that somebody's decks have held, in all units; one that was in two decks comes twice. */
  async shown(personId: string): Promise<{ readonly unit: string; readonly id: string }[]> {
    const decks = await this.database.read.findBy(Deck, { personId });
    return decks.flatMap(({ unit, cards }) => cards.map((id) => ({ unit, id })));
  }

  /**
   * Stores what was said of a card, once: the first answer stays. Cards come in their order; one that is still ahead is not
   * answered, and gives null. The last one finishes the deck, whatever the score.
   * @param card from 1 @throws DeckNotFound
   */
  async answer(
    personId: string,
    slug: string,
    { number, card, saw }: { readonly number: number; readonly card: number; readonly saw: boolean },
    at = new Date(),
  ): Promise<Received | null> {
    const { deck, cards } = await this.deck(personId, slug, number);
    const context = await this.progress.before(slug, deck.unitVersion);
    return this.database.transaction(
      async (db) => {
        const stored = await outcomesIn(db, deck);
        const vignette = cards[card - 1];
        if (!vignette || card > stored.length + 1) return null;

        const before = stored[card - 1];
        const received = receiveOnce(saw, before && saidSigns(before));
        if (received !== 'stored') return received;

        const outcome = outcomeOf(vignette.sign, saw);
        await db.insert(CardAnswer, { deckId: deck.id, vignette: vignette.id, outcome, givenAt: at });
        if (card === cards.length) {
          await db.update(Deck, { id: deck.id }, { finishedAt: at });
          await this.progress.stepDone(db, personId, context, 'signs_done', at);
        }
        return received;
      },
      { of: personId },
    );
  }
}

const decksOf = (db: EntityManager, personId: string, unit: string): Promise<Deck[]> =>
  db.find(Deck, { where: { personId, unit }, order: { number: 'ASC' } });

/** Whose it is belongs in the query. @throws DeckNotFound */
async function own(db: EntityManager, personId: string, unit: string, number: number): Promise<Deck> {
  const deck = await db.findOneBy(Deck, { personId, unit, number });
  if (!deck) throw new DeckNotFound();
  return deck;
}

/** In the order of the cards. */
async function outcomesIn(db: EntityManager, { id, cards }: Deck): Promise<Outcome[]> {
  const answers = new Map((await db.findBy(CardAnswer, { deckId: id })).map(({ vignette, outcome }) => [vignette, outcome]));
  return cards.map((card) => answers.get(card)).filter((outcome) => outcome !== undefined);
}

const cardsOf = ({ cards }: Deck, { vignettes }: UnitContent): Vignette[] =>
  cards.map((card) => vignettes.find(({ id }) => id === card)!);
