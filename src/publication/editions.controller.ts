import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawPdf, flow } from '../documents/index.js';
import type { Say } from '../shared/index.js';
import { AllowedTo, attach, Words } from '../web/index.js';
import { editionCsv, editionWorkbook, layOutEdition } from './edition.files.js';
import { presentEdition } from './edition.presenter.js';
import { EditionsService } from './editions.service.js';
import type { PublicReport } from './public-report.js';

const NAME = 'partecipazione-pubblica';

/** The figures that may leave the network. Whoever coordinates hands on the files; readers outside have no way in. */
@AllowedTo('coordinator', 'administrator')
@Controller()
export class EditionsController {
  constructor(private readonly editions: EditionsService) {}

  @Get('partecipazione/pubblica')
  async show(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    this.page(await this.editions.report(dayAsked(query)), say, reply);
  }

  @Get('partecipazione/pubblica.csv')
  async csv(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const report = await this.editions.report(dayAsked(query));
    if (report.refused !== null) return this.page(report, say, reply);
    attach(reply, 'csv', NAME, report.edition.on).send(editionCsv(report, say));
  }

  @Get('partecipazione/pubblica.xlsx')
  async xlsx(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const report = await this.editions.report(dayAsked(query));
    if (report.refused !== null) return this.page(report, say, reply);
    attach(reply, 'xlsx', NAME, report.edition.on).send(editionWorkbook(report, say, new Date()));
  }

  @Get('partecipazione/pubblica.pdf')
  async pdf(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const report = await this.editions.report(dayAsked(query));
    if (report.refused !== null) return this.page(report, say, reply);
    attach(reply, 'pdf', NAME, report.edition.on).send(await drawPdf(flow(layOutEdition(report, say, new Date()))));
  }

  private page(report: PublicReport, say: Say, reply: FastifyReply): void {
    reply.status(report.refused === null ? 200 : 422).view('publication/edition', presentEdition(report, say));
  }
}

/** The last day of the month that the address asks for; '': the newest. */
function dayAsked(query: unknown): string {
  const { al = '' } = (query ?? {}) as { al?: unknown };
  return typeof al === 'string' ? al.trim().slice(0, 80) : '?';
}
