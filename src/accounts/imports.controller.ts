import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textOfFile } from '../documents/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, sees, Words, type Visitor } from '../web/index.js';
import { presentImport } from './import.presenter.js';
import { ImportsService } from './imports.service.js';
import { readPeople } from './people-import.js';

const PAGE = 'accounts/people/import';
const WITH_TABLE = { takesFile: '/persone/importa', bodyLimit: 1024 * 1024 } as const; // bytes

/** People from a table: what it would do is shown first, line by line; then all of it is done, or nothing. */
@AllowedTo('contact', 'coordinator', 'administrator')
@Controller('persone/importa')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly territory: TerritoryService,
  ) {}

  @Get()
  async show(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view(PAGE, presentImport({ choices: await this.choices(visitor) }, say));
  }

  /** What the table would do. Nothing is written; the table is in the page, and nowhere else. */
  @Post()
  @RouteConfig(WITH_TABLE)
  async preview(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() { file }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const choices = await this.choices(visitor);
    const text = file ? textOfFile(file) : textIn(body);
    const { people, problems } = readPeople(text, choices, romeDay(new Date()), say);
    const plan = await this.imports.plan(visitor, people);
    const page = presentImport({ choices, text, problems, plan }, say);
    reply.status(page.textProblem ? 422 : 200).view(PAGE, page);
  }

  @Post('conferma')
  @RouteConfig({ bodyLimit: WITH_TABLE.bodyLimit })
  async apply(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const choices = await this.choices(visitor);
    const text = textIn(body);
    const { people, problems } = readPeople(text, choices, romeDay(new Date()), say);
    const again = (plan: Awaited<ReturnType<ImportsService['plan']>>) =>
      void reply.status(422).view(PAGE, presentImport({ choices, text, problems, plan }, say));
    if (problems.length > 0) return again([]);

    const plan = await this.imports.apply(visitor, people, say); // the world may have changed since the preview
    if (plan.some(({ outcome }) => 'refused' in outcome)) return again(plan);
    request.session.notice = 'accounts.import.done';
    reply.redirect('/persone', 303);
  }

  private async choices(visitor: Visitor) {
    const [municipalities, organisations, professions] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
    ]);
    return {
      municipalities: municipalities.filter(({ istat }) => sees(visitor, istat)),
      organisations: organisations.filter(({ municipality }) => municipality === null || sees(visitor, municipality)),
      professions,
    };
  }
}

function textIn(body: unknown): string {
  const { testo } = (body ?? {}) as { testo?: unknown };
  return typeof testo === 'string' ? testo : '';
}
