import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService } from '../catalogue/index.js';
import { readCsv, textOfFile } from '../documents/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, attach, CurrentVisitor, readForm, sees, Words, type Visitor } from '../web/index.js';
import { cnoasCsv, hoursCsv, hoursWorkbook } from './credits.files.js';
import { cnoasForm, ecmForm } from './credits.form.js';
import { presentCredits } from './credits.presenter.js';
import { CreditsService } from './credits.service.js';
import { byEmail, type Table } from './domain/joined.js';
import { ecmFile } from './ecm-file.js';

const PAGE = 'credits/index';
const WITH_TABLE = { takesFile: '/crediti', bodyLimit: 1024 * 1024 } as const; // bytes: some ten thousand people
const SOCIAL_WORKERS = ['assistente-sociale'];

/**
 * Files for personnel offices, the order of social workers, and the accredited provider of the health professions. What they know and we
 * do not (codes of the event, fiscal codes) comes with the request and goes with it.
 */
@AllowedTo('coordinator', 'contact', 'administrator')
@Controller()
export class CreditsController {
  constructor(
    private readonly credits: CreditsService,
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
  ) {}

  @Get('crediti')
  show(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view(PAGE, presentCredits(this.page(visitor), say));
  }

  @Get('crediti/ore.csv')
  async csv(
    @Query('anno') asked: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const year = yearOf(asked);
    attach(reply, 'csv', 'ore', year).send(hoursCsv(this.credits.hours(visitor, year), year, await this.names(), say));
  }

  @Get('crediti/ore.xlsx')
  async xlsx(
    @Query('anno') asked: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const year = yearOf(asked);
    attach(reply, 'xlsx', 'ore', year).send(
      hoursWorkbook(this.credits.hours(visitor, year), year, await this.names(), say, new Date()),
    );
  }

  @AllowedTo('coordinator', 'administrator')
  @Post('crediti/cnoas.csv')
  @RouteConfig(WITH_TABLE)
  async cnoas(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() { file }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(cnoasForm, body, say);
    const again = (given: Readonly<Record<string, string>>, problems: Readonly<Record<string, string>>) =>
      void reply.status(422).view(PAGE, presentCredits({ ...this.page(visitor), form: 'cnoas', given, problems }, say));
    if (!form.ok) return again(form.given, form.problems);

    const table = file && tableIn(file);
    if (file && !table) return again(textsOf(body), { 'cnoas-file': say('credits.table-unreadable') });
    const { dal: from, al: to } = form.value;
    const people = await this.credits.completers(visitor, { course: await this.course(), from, to, professions: SOCIAL_WORKERS });
    attach(reply.status(200), 'csv', 'cnoas', to).send(cnoasCsv(people, form.value, table, await this.names(), say));
  }

  /** Until there is a role for it, whoever coordinates or administers makes the file and hands it to the provider, who signs it. */
  @AllowedTo('coordinator', 'administrator')
  @Post('crediti/ecm.xml')
  @RouteConfig(WITH_TABLE)
  async ecm(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() { file }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(ecmForm, body, say);
    const table = file && tableIn(file);
    const again = (problems: Readonly<Record<string, string>>, lines: readonly string[] = []) => {
      const page = { ...this.page(visitor), form: 'ecm' as const, given: textsOf(body), problems, lines };
      reply.status(422).view(PAGE, presentCredits(page, say));
    };
    const noTable: Record<string, string> = table
      ? {}
      : { 'ecm-file': say(file ? 'credits.table-unreadable' : 'credits.table-missing') };
    if (!form.ok || !table) return again({ ...(form.ok ? {} : form.problems), ...noTable });

    const professions = (await this.territory.professions()).filter(({ ecm }) => ecm).map(({ code }) => code);
    const { data_ini: from, data_fine: to } = form.value;
    const people = await this.credits.completers(visitor, { course: await this.course(), from, to, professions });
    const written = ecmFile(people, form.value, table, this.credits.seeds, say);
    if (!written.ok) return again({}, written.problems);
    reply
      .status(200)
      .type('application/xml; charset=ISO-8859-1')
      .header('content-disposition', `attachment; filename="rapporto-ecm-${to}.xml"`);
    reply.send(Buffer.from(written.xml, 'latin1'));
  }

  private page(visitor: Visitor) {
    return { year: yearOf(null), seeds: this.credits.seeds, keeps: sees(visitor, '') };
  }

  private async course(): Promise<string> {
    const [course] = await this.catalogue.courses();
    return course?.slug ?? '';
  }

  private async names() {
    const [municipalities, organisations, professions] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
    ]);
    return { municipalities, organisations, professions };
  }
}

/** The year asked for; this one when it cannot be read. */
const yearOf = (asked: unknown): number =>
  typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : Number(romeDay(new Date()).slice(0, 4));

const tableIn = (file: Buffer): Table | null => byEmail(readCsv(textOfFile(file)));

/** What was typed, to fill the form in again. */
const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(body ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
