import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, sees, Words, type Visitor } from '../web/index.js';
import { dayAsked } from './domain/day-asked.js';
import { PROGRESS } from './domain/progress.js';
import { attach } from './attachment.js';
import { participantsCsv, participantsWorkbook } from './participants.files.js';
import { presentParticipants, type Asked, type Choices } from './participants.presenter.js';
import { ParticipantsService } from './participants.service.js';

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
@Controller()
export class ParticipantsController {
  constructor(
    private readonly participants: ParticipantsService,
    private readonly territory: TerritoryService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get('partecipazione/persone')
  async index(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asked, choices } = await this.asked(query, visitor);
    const page = await this.participants.page(visitor, asked);
    reply.status(asked.problem ? 422 : 200).view('participation/participants', presentParticipants(page, asked, choices, say));
  }

  @Get('partecipazione/persone.csv')
  async csv(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asked, choices } = await this.asked(query, visitor);
    if (asked.problem) return this.index(query, visitor, say, reply);
    const people = this.participants.all(visitor, asked);
    attach(reply, 'csv', 'persone', asked.asOf).send(participantsCsv(people, { asOf: asked.asOf, choices, say }));
  }

  @Get('partecipazione/persone.xlsx')
  async xlsx(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asked, choices } = await this.asked(query, visitor);
    if (asked.problem) return this.index(query, visitor, say, reply);
    const people = this.participants.all(visitor, asked);
    attach(reply, 'xlsx', 'persone', asked.asOf).send(participantsWorkbook(people, { asOf: asked.asOf, choices, say }, new Date()));
  }

  /** What was asked for, as far as it can be read, and what there is to choose from. */
  private async asked(query: unknown, visitor: Visitor): Promise<{ asked: Asked; choices: Choices }> {
    const choices = await this.choices(visitor);
    const { al, comune, professione, modulo, stato, cerca, dopo } = filters.parse(query);
    const { day, refused } = dayAsked(al, romeDay(new Date()));
    const asked = {
      asOf: day,
      municipality: comune,
      profession: choices.professions.find(({ code }) => code === professione)?.code,
      unit: choices.units.find(({ slug }) => slug === modulo)?.slug,
      progress: stato,
      search: cerca,
      after: dopo,
      problem: refused && { typed: al, why: refused },
    };
    return { asked, choices };
  }

  private async choices(visitor: Visitor): Promise<Choices> {
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
