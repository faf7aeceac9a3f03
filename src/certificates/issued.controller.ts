import { Controller, Get, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, attach, CurrentVisitor, sees, Words, type Visitor } from '../web/index.js';
import { DUES } from './domain/due.js';
import { issuedCsv, issuedWorkbook, issuedZip, type About } from './issued.files.js';
import { presentIssued } from './issued.presenter.js';
import { IssuedService, type IssuedFilter } from './issued.service.js';
import { SEE_HOLDERS } from './keepers.js';
import { PapersService } from './papers.service.js';

const DRAWING = { rateLimit: { max: 6, timeWindow: '1 minute' } }; // each may draw thousands of documents

const text = z.string().trim().min(1).max(60).optional().catch(undefined);

/** What may stand in the address; what cannot be read is left out, and the page shows what it has understood. */
const filters = z.object({
  comune: text,
  ente: text,
  scadenza: z.enum(DUES).optional().catch(undefined),
  dopo: z.uuid().optional().catch(undefined),
});

interface Request extends About {
  readonly asked: IssuedFilter;
}

/** The certificates of those who work in the network: when they end, and the documents of a municipality or a body in one file. */
@AllowedTo(...SEE_HOLDERS)
@Controller()
export class IssuedController {
  constructor(
    private readonly issued: IssuedService,
    private readonly papers: PapersService,
    private readonly territory: TerritoryService,
  ) {}

  @Get('attestati/rilasciati')
  async index(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.request(query, visitor, say);
    const page = await this.issued.page(visitor, request.asked, request.today);
    reply.view('certificates/issued', presentIssued(page, request, say));
  }

  @Get('attestati/rilasciati.csv')
  async csv(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asked, ...about } = await this.request(query, visitor, say);
    attach(reply, 'csv', 'attestati', about.today).send(issuedCsv(this.issued.all(visitor, asked, about.today), about));
  }

  @Get('attestati/rilasciati.xlsx')
  async xlsx(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asked, ...about } = await this.request(query, visitor, say);
    const all = this.issued.all(visitor, asked, about.today);
    attach(reply, 'xlsx', 'attestati', about.today).send(issuedWorkbook(all, about, new Date()));
  }

  /** Of one municipality or body: the documents of the whole network together are of no use to anybody. */
  @Get('attestati/rilasciati.zip')
  @RouteConfig(DRAWING)
  async zip(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.request(query, visitor, say);
    const { asked, ...about } = request;
    if (asked.municipality === undefined && asked.organisation === undefined && about.names.municipalities.length > 1) {
      const page = await this.issued.page(visitor, asked, about.today);
      const problems = { comune: say('certificates.issued.choose') };
      return void reply.status(422).view('certificates/issued', presentIssued(page, { ...request, problems }, say));
    }
    const all = this.issued.all(visitor, asked, about.today);
    const draw = (certificate: Parameters<PapersService['draw']>[0]) => this.papers.draw(certificate);
    attach(reply, 'zip', 'attestati', about.today).send(issuedZip(all, about, draw, new Date()));
  }

  /** What was asked for, as far as it can be read, and what there is to choose from. */
  private async request(query: unknown, visitor: Visitor, say: Say): Promise<Request> {
    const [municipalities, organisations, professions] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
    ]);
    const { comune, ente, scadenza, dopo } = filters.parse(query);
    const theirs = organisations.filter(({ municipality }) => municipality === null || sees(visitor, municipality));
    return {
      asked: {
        municipality: comune,
        organisation: theirs.find(({ slug }) => slug === ente)?.slug,
        due: scadenza,
        after: dopo,
      },
      names: { municipalities: municipalities.filter(({ istat }) => sees(visitor, istat)), organisations: theirs, professions },
      today: romeDay(new Date()),
      say,
    };
  }
}
