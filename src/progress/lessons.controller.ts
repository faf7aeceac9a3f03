import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService, readResponses } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { lessonHref } from './addresses.js';
import { presentLesson } from './lesson.presenter.js';
import { ProgressService } from './progress.service.js';
import { askedIn, lessonOf } from './unit-progress.js';

const position = z.object({ section: z.string().max(80) });

@Controller('moduli/:unit/lezioni/:lesson')
export class LessonsController {
  constructor(
    private readonly progress: ProgressService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Shows the lesson as it was left, and notes that it was opened. */
  @Get()
  async show(
    @Param('unit') unit: string,
    @Param('lesson') lesson: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const before = await this.progress.of(id, unit);
    await this.progress.openLesson(id, unit, lesson);
    const reviews = await this.catalogue.reviewsOf(before.unit);
    reply.view('progress/lessons/show', presentLesson(before, lesson, reviews, say));
  }

  /** Answers check questions and exercises: at once the reader sees why. All of a form or, if part of it cannot be taken, none. */
  @Post('verifiche')
  async answer(
    @Param('unit') unit: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const before = await this.progress.of(id, unit);
    lessonOf(before.unit, lesson);
    const { responses, refused } = readResponses(askedIn(before.unit, lesson), body);
    if (refused.size > 0) {
      const reviews = await this.catalogue.reviewsOf(before.unit);
      return void reply.status(422).view('progress/lessons/show', presentLesson(before, lesson, reviews, say, refused));
    }
    await this.progress.answerChecks(id, unit, lesson, responses);
    const [first] = responses.keys();
    reply.redirect(`${lessonHref(unit, lesson)}#${first ? `domanda-${first}` : 'domande'}`, 303);
  }

  /** The script says where the reader is, so that the lesson opens there again. */
  @Post('posizione')
  @HttpCode(204)
  async leave(
    @Param('unit') unit: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
  ): Promise<void> {
    const { success, data } = position.safeParse(body);
    if (success) await this.progress.leaveAt(id, unit, lesson, data.section);
  }
}
