import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, sees, Words, type Visitor } from '../web/index.js';
import { dayAsked } from './domain/day-asked.js';
import { PROGRESS } from './domain/progress.js';
import { presentParticipants } from './participants.presenter.js';
import { ParticipantsService, type ParticipantFilter } from './participants.service.js';

const LONGEST_SEARCH = 80; // characters

const text = z.string().trim().min(1).optional().catch(undefined);

/** What may stand in the address; what cannot be read is left out, and the page shows what it has understood. A day is refused, with the reason. */
const filters = z.object({
  al: z.string().trim().default('').catch('?'),
  comune: text,
  professione: text,
  modulo: text,
  stato: z.enum(PROGRESS).optional().catch(undefined),
  cerca: z.string().trim().min(1).max(LONGEST_SEARCH).optional().catch(undefined),
  dopo: z.uuid().optional().catch(undefined),
});

/** Who has completed and who is missing, by name. */
@AllowedTo('coordinator', 'contact', 'administrator')
@Controller('partecipazione/persone')
export class ParticipantsController {
  constructor(
    private readonly participants: ParticipantsService,
    private readonly territory: TerritoryService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  async index(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const choices = await this.choices(visitor);
    const { al, comune, professione, modulo, stato, cerca, dopo } = filters.parse(query);
    const { day, refused } = dayAsked(al, romeDay(new Date()));
    const asked: ParticipantFilter = {
      asOf: day,
      municipality: comune,
      profession: choices.professions.find(({ code }) => code === professione)?.code,
      unit: choices.units.find(({ slug }) => slug === modulo)?.slug,
      progress: stato,
      search: cerca,
      after: dopo,
    };
    const page = await this.participants.page(visitor, asked);
    const problem = refused && { typed: al, why: refused };
    reply
      .status(problem ? 422 : 200)
      .view('participation/participants', presentParticipants(page, { ...asked, problem }, choices, say));
  }

  private async choices(visitor: Visitor) {
    const [municipalities, organisations, professions, courses] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
      this.catalogue.courses(),
    ]);
    const units = await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)));
    return {
      municipalities: municipalities.filter(({ istat }) => sees(visitor, istat)),
      organisations,
      professions,
      units: units.flat().map(({ slug, title }) => ({ slug, title })),
    };
  }
}
