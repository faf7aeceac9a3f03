import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hourInWords, type Say } from '../shared/index.js';
import { AnId, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { AssessmentService } from './assessment.service.js';
import { choiceOf, choicesOf } from './attempt.form.js';
import { presentEntry } from './entry.presenter.js';
import { answerText, presentConfirmation, presentSheet } from './sheet.presenter.js';
import { presentResult } from './result.presenter.js';

@Controller()
export class AttemptsController {
  constructor(private readonly assessment: AssessmentService) {}

  /** The rules, before starting. */
  @Get('moduli/:unit/tentativi/nuovo')
  async fresh(
    @Param('unit') unit: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('assessment/attempts/new', presentEntry(await this.assessment.entry(id, unit), say));
  }

  @Post('moduli/:unit/tentativi')
  async create(@Param('unit') unit: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    reply.redirect(`/tentativi/${await this.assessment.start(id, unit)}`, 303);
  }

  /** The sheet while it is open, the result when it is closed. */
  @Get('tentativi/:id')
  async show(
    @Param('id', AnId) id: string,
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.assessment.attempt(visitor.id, id);
    if (!opened.attempt.submittedAt)
      return void reply.view(
        'assessment/attempts/sheet',
        presentSheet(opened, { unsaved: choicesOf(query, `/tentativi/${id}`) }, say),
      );

    reply.view('assessment/attempts/result', presentResult(opened, await this.assessment.mayShowKey(visitor.id, opened), say));
  }

  /** Stores what was given: one choice from the script, or all of a page from its form. */
  @Post('tentativi/:id/risposte')
  async answer(
    @Param('id', AnId) id: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.headers.accept?.includes('application/json')) return this.answerOne(id, body, visitor, say, reply);

    const choices = choicesOf(body, `/tentativi/${id}`);
    const received = await this.assessment.answer(visitor.id, id, choices);
    if (received.closed) return void reply.redirect(`/tentativi/${id}`, 303);

    const conflicts = choices.filter(({ question }) => received.outcomes.get(question)?.kind === 'conflict');
    if (conflicts.length > 0) {
      const opened = await this.assessment.attempt(visitor.id, id);
      return void reply.status(409).view('assessment/attempts/sheet', presentSheet(opened, { conflicts }, say));
    }
    const closing = (body as { azione?: unknown } | null)?.azione === 'consegna';
    if (!closing) request.session.notice = 'assessment.saved-all';
    reply.redirect(`/tentativi/${id}${closing ? '/consegna' : ''}`, 303);
  }

  /** How many answers there are, before closing. */
  @Get('tentativi/:id/consegna')
  async confirm(
    @Param('id', AnId) id: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.assessment.attempt(visitor.id, id);
    if (opened.attempt.submittedAt) return void reply.redirect(`/tentativi/${id}`, 303);
    reply.view('assessment/attempts/confirm', presentConfirmation(opened, say));
  }

  @Post('tentativi/:id/consegna')
  async submit(@Param('id', AnId) id: string, @CurrentVisitor() visitor: Visitor, @Res() reply: FastifyReply): Promise<void> {
    await this.assessment.submit(visitor.id, id);
    reply.redirect(`/tentativi/${id}`, 303);
  }

  private async answerOne(id: string, body: unknown, visitor: Visitor, say: Say, reply: FastifyReply): Promise<void> {
    const choice = choiceOf(body, `/tentativi/${id}`);
    const received = await this.assessment.answer(visitor.id, id, [choice]);
    if (received.closed)
      return void reply.status(409).send({ closed: true, href: `/tentativi/${id}`, text: say('assessment.closed') });

    const outcome = received.outcomes.get(choice.question)!;
    if (outcome.kind !== 'conflict') {
      const text = say('assessment.saved-at', { hour: hourInWords(new Date(), say.language) });
      return void reply.status(200).send({ saved: true, revision: outcome.revision, text });
    }
    const { option, certainty, revision } = outcome.stored;
    const { unit } = await this.assessment.attempt(visitor.id, id);
    const text = say('assessment.conflict', {
      other: answerText(unit, choice.question, outcome.stored, say),
      mine: answerText(unit, choice.question, choice, say),
    });
    reply.status(409).send({ conflict: { option, certainty }, revision, text });
  }
}
