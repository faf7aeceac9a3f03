import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, readForm, sees, Words, type Visitor } from '../web/index.js';
import { readDay } from './domain/headcount-lines.js';
import { headcountFormFor, type Choices } from './headcount.form.js';
import { readHeadcounts } from './headcount-import.js';
import { presentHeadcounts, type Page } from './headcount.presenter.js';
import { HeadcountsService } from './headcounts.service.js';
import { MunicipalityChoice } from './municipality-choice.js';

const PAGE = 'participation/headcounts';
const WHOLE_FILE = { bodyLimit: 1024 * 1024 }; // bytes

/** How many people should be trained: by hand or from a table. A contact writes for their own municipality only. */
@AllowedTo('coordinator', 'contact', 'administrator')
@Controller('organico')
export class HeadcountsController {
  constructor(
    private readonly headcounts: HeadcountsService,
    private readonly territory: TerritoryService,
    private readonly choice: MunicipalityChoice,
  ) {}

  @Get()
  async show(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view(PAGE, presentHeadcounts(await this.page(visitor, textOf(query, 'comune').trim()), say));
  }

  @Post()
  async create(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.pageFor(visitor, textOf(body, 'municipality'));
    const again = (given: Readonly<Record<string, string>>, problems: Readonly<Record<string, string>>) =>
      void reply.status(422).view(PAGE, presentHeadcounts({ ...page, given, problems }, say));
    const form = readForm(headcountFormFor(page.choices), withDay(body), say);
    if (!form.ok) return again(form.given, form.problems);

    const taken = await this.headcounts.add([form.value], visitor.id);
    if (taken.length > 0)
      return again({ ...form.value, people: String(form.value.people) }, { validFrom: say('participation.headcount.day-taken') });
    request.session.notice = 'participation.headcount.written';
    reply.redirect('/organico', 303);
  }

  @Post('importa')
  @RouteConfig(WHOLE_FILE)
  async import(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.page(visitor);
    const text = textOf(body, 'testo');
    const again = (wrongLines: readonly string[]) =>
      void reply.status(422).view(PAGE, presentHeadcounts({ ...page, text, wrongLines }, say));
    const read = readHeadcounts(text, await this.everyChoice(page, visitor), say);
    if (!read.ok) return again(read.problems);

    const taken = await this.headcounts.add(read.lines, visitor.id);
    const problem = say('participation.headcount.day-taken');
    if (taken.length > 0)
      return again(taken.map((index) => say('participation.headcount.line', { line: read.numbers[index]!, problem })));
    request.session.notice = 'participation.headcount.written';
    reply.redirect('/organico', 303);
  }

  /** The page on which somebody writes of a municipality: in a network that fits on one page it is that page. */
  private async pageFor(visitor: Visitor, municipality: string) {
    const page = await this.page(visitor);
    return page.shown.large ? this.page(visitor, municipality) : page;
  }

  /** What the lines of a table may name: anything the visitor answers for. */
  private async everyChoice({ shown, choices }: Page, visitor: Visitor): Promise<Choices> {
    if (!shown.large) return choices;
    const [municipalities, organisations] = await Promise.all([this.territory.municipalities(), this.territory.organisations()]);
    return { ...choices, municipalities: municipalities.filter(({ istat }) => sees(visitor, istat)), organisations };
  }

  /** Everything of the municipalities that fit on a page; of a larger network, of the one that was chosen. */
  private async page(visitor: Visitor, typed = ''): Promise<Page> {
    const shown = await this.choice.of(visitor, typed);
    const { large, chosen, some } = shown;
    const choosing = large && !chosen;
    const municipalities = choosing ? [] : some;
    const [organisations, professions, headcounts] = await Promise.all([
      chosen ? this.territory.organisationsIn(chosen.istat) : choosing ? [] : this.territory.organisations(),
      this.territory.professions(),
      this.headcounts.written(municipalities.map(({ istat }) => istat)),
    ]);
    const choices: Choices = {
      municipalities,
      organisations: organisations.filter(({ municipality }) => municipality === null || sees(visitor, municipality)),
      professions,
    };
    return { shown, choices, headcounts, today: romeDay(new Date()) };
  }
}

function textOf(body: unknown, field: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[field];
  return typeof value === 'string' ? value : '';
}

/** The day as the form wants it, where it can be read; else as it was typed. */
function withDay(body: unknown): unknown {
  const typed = textOf(body, 'validFrom');
  return { ...(body as object | null), validFrom: readDay(typed) ?? typed };
}
