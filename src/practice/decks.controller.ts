import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Say } from '../shared/index.js';
import { ANumber, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { cardHref, deckHref } from './addresses.js';
import { presentCard } from './card.presenter.js';
import { presentDeck, presentDeckEntry } from './deck.presenter.js';
import { DecksService } from './decks.service.js';
import { ChoiceUnreadable } from './practice.errors.js';

const answerForm = z.object({ segni: z.enum(['si', 'no']) });

/** Spot the signs: one card a page. */
@Controller('moduli/:unit/casi')
export class DecksController {
  constructor(private readonly decks: DecksService) {}

  /** What it is, before starting. */
  @Get()
  async fresh(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('practice/decks/new', presentDeckEntry(await this.decks.entry(id, unit), say));
  }

  @Post()
  async create(@Param('unit') unit: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    reply.redirect(deckHref(unit, await this.decks.start(id, unit)), 303);
  }

  /** How it went, when it is finished; until then the card that comes next. */
  @Get(':deck')
  async show(
    @Param('unit') unit: string,
    @Param('deck', ANumber) number: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.decks.deck(id, unit, number);
    if (!opened.deck.finishedAt) return void reply.redirect(cardHref(unit, number, opened.outcomes.length + 1), 303);
    reply.view('practice/decks/show', presentDeck(opened, say));
  }

  /** A card: with its answer, or waiting for it. One that is still ahead waits for those before it. */
  @Get(':deck/carte/:card')
  async card(
    @Param('unit') unit: string,
    @Param('deck', ANumber) number: number,
    @Param('card', ANumber) card: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.decks.deck(id, unit, number);
    if (card > Math.min(opened.outcomes.length + 1, opened.cards.length)) return void reply.redirect(deckHref(unit, number), 303);
    reply.view('practice/cards/show', presentCard(opened, card, say));
  }

  @Post(':deck/carte/:card')
  async answer(
    @Param('unit') unit: string,
    @Param('deck', ANumber) number: number,
    @Param('card', ANumber) card: number,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { success, data } = answerForm.safeParse(body);
    if (!success) throw new ChoiceUnreadable(cardHref(unit, number, card));

    const received = await this.decks.answer(id, unit, { number, card, saw: data.segni === 'si' });
    if (received === 'kept') request.session.notice = 'practice.first-stays';
    reply.redirect(received === null ? deckHref(unit, number) : `${cardHref(unit, number, card)}#esito`, 303);
  }
}
