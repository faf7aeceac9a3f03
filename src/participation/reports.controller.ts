import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import { csv } from '../documents/index.js';
import { isCalendarDay, romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, sees, Words, type Visitor } from '../web/index.js';
import { AnotherMunicipality } from './participation.errors.js';
import { csvLines, presentReport, type Report } from './participation.presenter.js';
import { ParticipationService } from './participation.service.js';

/** What may stand in the address; what cannot be read is left out, and the page shows what it has understood. */
const filters = z.object({
  al: z.string().refine(isCalendarDay).optional().catch(undefined),
  comune: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
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
    reply.view('participation/report', presentReport(await this.report(filters.parse(query), visitor), say));
  }

  @Get('partecipazione.csv')
  async csv(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.report(filters.parse(query), visitor);
    const file = csv(csvLines(report, say), [
      { header: say('participation.csv.istat'), text: ({ istat }) => istat },
      { header: say('participation.csv.municipality'), text: ({ municipality }) => municipality },
      { header: say('participation.csv.unit'), text: ({ unit }) => unit },
      { header: say('participation.csv.profession'), text: ({ profession }) => profession },
      { header: say('participation.enrolled'), number: ({ enrolled }) => enrolled },
      { header: say('participation.in-progress'), number: ({ inProgress }) => inProgress },
      { header: say('participation.completed'), number: ({ completed }) => completed },
      { header: say('participation.csv.as-of'), day: ({ asOf }) => asOf },
    ]);
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="partecipazione-${report.asOf}.csv"`)
      .send(file);
  }

  /** The one query behind page and file. @throws AnotherMunicipality */
  private async report({ al, comune, professione, modulo }: Asked, visitor: Visitor): Promise<Report> {
    if (comune && !sees(visitor, comune)) throw new AnotherMunicipality();

    const visible = (await this.territory.municipalities()).filter(({ istat }) => sees(visitor, istat));
    const today = romeDay(new Date());
    const asOf = al && al < today ? al : today;
    const professions = await this.territory.professions();
    const profession = professions.find(({ code }) => code === professione)?.code ?? null;
    const counts = await this.participation.counts({
      asOf,
      ...(comune && { municipality: comune }),
      ...(profession && { profession }),
    });
    const all = await this.units();
    const unit = all.find(({ slug }) => slug === modulo)?.slug ?? null;
    return {
      asOf,
      counts,
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
