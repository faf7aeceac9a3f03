import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Say } from '../shared/index.js';
import { ANumber, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { decisionHref, pauseHref, runHref } from './addresses.js';
import { presentInterviewEntry, presentPause, presentReading } from './interview.presenter.js';
import { InterviewsService } from './interviews.service.js';
import { ChoiceUnreadable } from './practice.errors.js';
import { presentEnding, presentScene } from './scene.presenter.js';

const choiceForm = z.object({ scelta: z.string().min(1).max(60) });

/** The interview of a unit: one scene a page. */
@Controller('moduli/:unit/colloquio')
export class InterviewsController {
  constructor(private readonly interviews: InterviewsService) {}

  /** Its note, before it begins. */
  @Get()
  async fresh(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('practice/interviews/new', presentInterviewEntry(await this.interviews.entry(id, unit), say));
  }

  @Post()
  async create(@Param('unit') unit: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    reply.redirect(runHref(unit, await this.interviews.start(id, unit)), 303);
  }

  /** The alternative activity: the same as a text. */
  @Get('lettura')
  async reading(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = await this.interviews.entry(id, unit);
    reply.view('practice/interviews/reading', presentReading(entry.unit, say));
  }

  @Post('lettura')
  async read(@Param('unit') unit: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    await this.interviews.readInstead(id, unit);
    reply.redirect(pauseHref(unit), 303);
  }

  @Get('pausa')
  async pause(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = await this.interviews.entry(id, unit);
    reply.view('practice/interviews/pause', presentPause(entry.unit, say));
  }

  /** How it ended; until then the scene that comes next. */
  @Get(':run')
  async show(
    @Param('unit') unit: string,
    @Param('run', ANumber) number: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.interviews.run(id, unit, number);
    if (!opened.standing.ending) return void reply.redirect(decisionHref(unit, number, opened.log.length + 1), 303);
    reply.view('practice/interviews/ending', presentEnding(opened, say));
  }

  /** A scene: with the choice that was taken, or waiting for it. */
  @Get(':run/scelte/:position')
  async scene(
    @Param('unit') unit: string,
    @Param('run', ANumber) number: number,
    @Param('position', ANumber) position: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.interviews.run(id, unit, number);
    const { log, standing } = opened;
    if (position > log.length + (standing.asks === null ? 0 : 1)) return void reply.redirect(runHref(unit, number), 303);
    reply.view('practice/interviews/scene', presentScene(opened, position, say));
  }

  @Post(':run/scelte/:position')
  async decide(
    @Param('unit') unit: string,
    @Param('run', ANumber) number: number,
    @Param('position', ANumber) position: number,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { success, data } = choiceForm.safeParse(body);
    if (!success) throw new ChoiceUnreadable(decisionHref(unit, number, position));

    const received = await this.interviews.decide(id, unit, { number, position, choice: data.scelta });
    if (received === 'kept') request.session.notice = 'practice.first-stays';
    reply.redirect(received === null ? runHref(unit, number) : `${decisionHref(unit, number, position)}#esito`, 303);
  }
}
