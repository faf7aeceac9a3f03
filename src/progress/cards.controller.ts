import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Say } from '../shared/index.js';
import { SurveysService } from '../surveys/index.js';
import { TerritoryService } from '../territory/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { commitmentHref } from './addresses.js';
import { presentCard } from './card.presenter.js';
import { ProgressService } from './progress.service.js';

/** The referral card of a unit: whom to call, and what to say. */
@Controller('moduli/:unit/scheda')
export class CardsController {
  constructor(
    private readonly progress: ProgressService,
    private readonly territory: TerritoryService,
    private readonly surveys: SurveysService,
  ) {}

  @Get()
  async show(
    @Param('unit') slug: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const progress = await this.progress.of(id, slug);
    reply.view('progress/cards/show', presentCard(progress, await this.territory.contacts(), say));
  }

  @Post('lettura')
  async read(
    @Param('unit') slug: string,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.progress.cardRead(id, slug);
    request.session.notice = 'progress.card.read';
    const { completed } = await this.progress.of(id, slug);
    reply.redirect(completed && (await this.surveys.asksCommitment(slug)) ? commitmentHref(slug) : '/percorso', 303);
  }
}
