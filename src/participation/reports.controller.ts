import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import { drawPdf, flow } from '../documents/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, pictureOf, sees, Words, type Visitor } from '../web/index.js';
import { attach } from './attachment.js';
import { presentCharts, type Past } from './charts.presenter.js';
import { dayAsked } from './domain/day-asked.js';
import { yearUpTo } from './domain/history.js';
import { ofCourse } from './domain/ledger.js';
import { HeadcountsService } from './headcounts.service.js';
import { AnotherMunicipality } from './participation.errors.js';
import { isRefused, presentReport, type Report } from './participation.presenter.js';
import { ParticipationService } from './participation.service.js';
import { reportCsv, reportWorkbook } from './report.files.js';
import { layOutReport } from './report.paper.js';

/** What may stand in the address. A unit or profession that cannot be read is left out; a day or a municipality is refused, with the reason. */
const filters = z.object({
  al: z.string().trim().default('').catch('?'),
  comune: z.string().trim().default('').catch('?'),
  professione: z.string().min(1).optional().catch(undefined),
  modulo: z.string().min(1).optional().catch(undefined),
});

type Asked = z.infer<typeof filters>;

/** Who has enrolled, begun and completed, by municipality and unit. */
@AllowedTo('coordinator', 'contact', 'administrator')
@Controller()
export class ReportsController {
  constructor(
    private readonly participation: ParticipationService,
    private readonly headcounts: HeadcountsService,
    private readonly territory: TerritoryService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get('partecipazione')
  async show(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(await this.report(filters.parse(query), visitor), say, reply);
  }

  @Get('partecipazione.csv')
  async csv(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(filters.parse(query), visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    attach(reply, 'csv', 'partecipazione', report.asOf).send(reportCsv(report, say));
  }

  @Get('partecipazione.xlsx')
  async xlsx(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(filters.parse(query), visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    attach(reply, 'xlsx', 'partecipazione', report.asOf).send(reportWorkbook(report, say, new Date()));
  }

  @Get('partecipazione.pdf')
  async pdf(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(filters.parse(query), visitor);
    if (isRefused(report)) return this.page(report, say, reply);
    const charts = presentCharts(report, await this.past(report), say);
    attach(reply, 'pdf', 'partecipazione', report.asOf).send(await drawPdf(flow(layOutReport(report, charts, say, new Date()))));
  }

  private async page(report: Report, say: Say, reply: FastifyReply): Promise<void> {
    const charts = presentCharts(report, await this.past(report), say);
    reply.status(isRefused(report) ? 422 : 200).view('participation/report', {
      ...presentReport(report, say),
      charts: charts.map(({ drawing, ...chart }) => ({ ...chart, picture: pictureOf(drawing) })),
    });
  }

  /** The year before, counted by the same query; only of one unit, which alone is drawn over time. */
  private past({ asOf, municipality, unit, profession }: Report): Promise<Past[]> {
    const days = unit ? yearUpTo(asOf) : [];
    const filter = { ...(municipality && { municipality }), ...(profession && { profession }) };
    return Promise.all(days.map(async (day) => ({ day, counts: await this.participation.counts({ asOf: day, ...filter }) })));
  }

  /** The one query behind page and file; what is refused is shown as if it had not been asked for. @throws AnotherMunicipality */
  private async report({ al, comune: typed, professione, modulo }: Asked, visitor: Visitor): Promise<Report> {
    const municipalities = await this.territory.municipalities();
    const comune = municipalities.find(({ istat }) => istat === typed)?.istat;
    if (comune && !sees(visitor, comune)) throw new AnotherMunicipality();

    const visible = municipalities.filter(({ istat }) => sees(visitor, istat));
    const today = romeDay(new Date());
    const { day: asOf, refused: refusedDay } = dayAsked(al, today);
    const professions = await this.territory.professions();
    const profession = professions.find(({ code }) => code === professione)?.code ?? null;
    const [counts, targets] = await Promise.all([
      this.participation.counts({ asOf, ...(comune && { municipality: comune }), ...(profession && { profession }) }),
      this.headcounts.targets(asOf, profession),
    ]);
    const [course] = await this.catalogue.courses();
    const all = await this.units();
    const unit = all.find(({ slug }) => slug === modulo)?.slug ?? null;
    return {
      asOf,
      refused: { al: refusedDay && { typed: al, why: refusedDay }, comune: typed !== '' && !comune ? { typed } : null },
      counts,
      targets,
      course: course ? ofCourse(course.slug) : null,
      municipalities: visible.filter(({ istat }) => !comune || istat === comune),
      choices: { municipalities: visible, units: all, professions },
      units: all.filter(({ slug }) => !unit || slug === unit),
      municipality: comune ?? null,
      unit,
      profession,
    };
  }

  private async units() {
    const courses = await this.catalogue.courses();
    const units = await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)));
    return units.flat().map(({ slug, title }) => ({ slug, title }));
  }
}
