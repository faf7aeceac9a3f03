import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Say } from '../shared/index.js';
import { SurveysService } from '../surveys/index.js';
import { ANumber, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { BOOSTERS, boosterHref, positionHref } from './addresses.js';
import { BoosterAnswerUnreadable, BoosterNotFound } from './boosters.errors.js';
import { BoostersService } from './boosters.service.js';
import { DAYS } from './domain/calendar.js';
import { presentEnd } from './end.presenter.js';
import { followUpOf, presentFollowUp, readFollowUp } from './follow-up.presenter.js';
import { presentBoosters } from './list.presenter.js';
import { presentPosition } from './position.presenter.js';

const startForm = z.object({ attestato: z.string().max(40), giorno: z.coerce.number().pipe(z.literal(DAYS)) });
const answerForm = z.object({ risposta: z.string().min(1).max(2) });

/** Boosters: what is due and what comes when; then one question a page. */
@Controller(BOOSTERS)
export class BoostersController {
  constructor(
    private readonly boosters: BoostersService,
    private readonly surveys: SurveysService,
  ) {}

  @Get()
  async index(@CurrentVisitor() { id }: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('boosters/index', presentBoosters(await this.boosters.of(id), say));
  }

  @Post()
  async create(@Body() body: unknown, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    const { success, data } = startForm.safeParse(body);
    if (!success) throw new BoosterNotFound();
    reply.redirect(boosterHref(await this.boosters.start(id, { code: data.attestato, day: data.giorno })), 303);
  }

  /** How it went, when it is done; until then the question that comes next. */
  @Get(':number')
  async show(
    @Param('number', ANumber) number: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.boosters.opened(id, number);
    if (!opened.booster.finishedAt) return void reply.redirect(positionHref(number, opened.answers.length + 1), 303);
    const followUp = presentFollowUp(opened.booster, await this.surveys.own(id), say);
    reply.view('boosters/end', { ...presentEnd(opened, await this.boosters.of(id), say), followUp });
  }

  /** What became of the commitments: kept without a name, and without a trace of who would rather not say. */
  @Post(':number/impegni')
  async followUp(
    @Param('number', ANumber) number: number,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { booster } = await this.boosters.opened(id, number);
    const day = followUpOf(booster);
    const outcomes = readFollowUp(body);
    if (day && booster.finishedAt && outcomes.size > 0) await this.surveys.followUp(id, day, outcomes);
    request.session.notice = 'boosters.commitment.thanks';
    reply.redirect('/percorso', 303);
  }

  /** A question: with its answer, or waiting for it. One that is still ahead waits for those before it. */
  @Get(':number/domande/:position')
  async position(
    @Param('number', ANumber) number: number,
    @Param('position', ANumber) position: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.boosters.opened(id, number);
    const reached = Math.min(opened.answers.length + 1, opened.items.length);
    if (position > reached) return void reply.redirect(boosterHref(number), 303);
    reply.view('boosters/position', presentPosition(opened, position, say));
  }

  @Post(':number/domande/:position')
  async answer(
    @Param('number', ANumber) number: number,
    @Param('position', ANumber) position: number,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { success, data } = answerForm.safeParse(body);
    if (!success) throw new BoosterAnswerUnreadable(positionHref(number, position));

    const received = await this.boosters.answer(id, { number, position, given: data.risposta });
    if (received === 'kept') request.session.notice = 'practice.first-stays';
    reply.redirect(received === null ? boosterHref(number) : `${positionHref(number, position)}#esito`, 303);
  }
}
