import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { drawPdf, flow } from '../documents/index.js';
import type { Say } from '../shared/index.js';
import { AllowedTo, attach, CurrentVisitor, pictureOf, Words, type Visitor } from '../web/index.js';
import { presentCharts } from './charts.presenter.js';
import { presentReport } from './participation.presenter.js';
import { isRefused, type Report } from './report.js';
import { reportCsv, reportWorkbook } from './report.files.js';
import { layOutReport } from './report.paper.js';
import { ReportsService } from './reports.service.js';

/** What may stand in the address. A unit or profession that cannot be read is left out; a day or a municipality is refused, with the reason. */
const filters = z.object({
  al: z.string().trim().default('').catch('?'),
  comune: z.string().trim().max(80).default('').catch('?'),
  da: z.string().min(1).optional().catch(undefined), // in a large network: the last municipality of the page before
  professione: z.string().min(1).optional().catch(undefined),
  modulo: z.string().min(1).optional().catch(undefined),
});

/** Who has enrolled, begun and completed, by municipality and unit. */
@AllowedTo('coordinator', 'contact', 'administrator')
@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('partecipazione')
  async show(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(await this.reports.report(filters.parse(query), visitor), say, reply);
  }

  @Get('partecipazione.csv')
  async csv(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.whole(query, visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    attach(reply, 'csv', 'partecipazione', report.asOf).send(reportCsv(report, this.reports.allRows(report), say));
  }

  @Get('partecipazione.xlsx')
  async xlsx(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.whole(query, visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    const rows = () => this.reports.allRows(report);
    attach(reply, 'xlsx', 'partecipazione', report.asOf).send(reportWorkbook(report, rows, say, new Date()));
  }

  @Get('partecipazione.pdf')
  async pdf(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.whole(query, visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    const charts = presentCharts(report, await this.reports.past(report), say);
    attach(reply, 'pdf', 'partecipazione', report.asOf).send(await drawPdf(flow(layOutReport(report, charts, say, new Date()))));
  }

  /** A file begins where the list begins, whatever page was looked at. */
  private whole(query: unknown, visitor: Visitor): Promise<Report> {
    return this.reports.report({ ...filters.parse(query), da: undefined }, visitor);
  }

  private async page(report: Report, say: Say, reply: FastifyReply): Promise<void> {
    const charts = presentCharts(report, await this.reports.past(report), say);
    reply.status(isRefused(report) ? 422 : 200).view('participation/report', {
      ...presentReport(report, say),
      charts: charts.map(({ drawing, ...chart }) => ({ ...chart, picture: pictureOf(drawing) })),
    });
  }
}
