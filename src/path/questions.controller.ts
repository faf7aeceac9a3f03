import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService } from '../accounts/index.js';
import type { Say } from '../shared/index.js';
import { NothingAsked, SurveysService } from '../surveys/index.js';
import { ANumber, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { QUESTIONS, questionHref } from './addresses.js';
import { AskingService } from './asking.service.js';
import { presentIntroduction, presentQuestion, type Asking } from './questions.presenter.js';
import { readStep, stepsIn } from './questions.js';

/** The questions before the course, after it and on day 90: one a page, each kept when it is given, each may be left out. */
@Controller(QUESTIONS)
export class QuestionsController {
  constructor(
    private readonly asking: AskingService,
    private readonly surveys: SurveysService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  async introduction(@CurrentVisitor() { id }: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('path/questions/introduction', presentIntroduction(await this.asked(id), say));
  }

  @Get(':step')
  async show(
    @Param('step', ANumber) step: number,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asking = await this.asked(id);
    if (step > stepsIn(asking.survey, asking.wave).length) return void reply.redirect(QUESTIONS, 303);
    reply.view('path/questions/show', presentQuestion(asking, step, say));
  }

  @Post(':step')
  async answer(
    @Param('step', ANumber) position: number,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { survey, wave } = await this.asked(id);
    const steps = stepsIn(survey, wave);
    const step = steps[position - 1];
    if (!step) return void reply.redirect(QUESTIONS, 303);

    const given = readStep(step, body);
    const said = Object.values(given).some((answers) => Object.keys(answers as object).length > 0); // who leaves a question out leaves no trace
    if (said) await this.surveys.respond({ personId: id, place: await this.accounts.group(id) }, wave, given);
    if (position < steps.length) return void reply.redirect(`${questionHref(position + 1)}#domanda`, 303);
    request.session.notice = 'path.questions.thanks';
    reply.redirect('/percorso', 303);
  }

  private async asked(personId: string): Promise<Asking> {
    const asking = await this.asking.of(personId);
    if (!asking) throw new NothingAsked();
    return asking;
  }
}
