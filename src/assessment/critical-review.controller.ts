import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { reviewHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { choicesIn, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { presentReview } from './critical-review.presenter.js';
import { CriticalReviewService } from './critical-review.service.js';

/** What was missed of the questions that matter for somebody's safety, set right after the quiz. */
@Controller('moduli/:unit/da-rivedere')
export class CriticalReviewController {
  constructor(private readonly critical: CriticalReviewService) {}

  @Get()
  async show(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('assessment/critical/show', presentReview(await this.critical.review(id, unit), say));
  }

  @Post(':question')
  async answer(
    @Param('unit') unit: string,
    @Param('question') question: string,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.critical.answer(id, unit, question, choicesIn(body).get(question) ?? '');
    reply.redirect(`${reviewHref(unit)}#punto-${question}`, 303);
  }
}
