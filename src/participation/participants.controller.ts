import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService, type Organisation } from '../territory/index.js';
import { AllowedTo, attach, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { dayAsked } from './domain/day-asked.js';
import { ofCourse } from './domain/ledger.js';
import { PROGRESS } from './domain/progress.js';
import { MunicipalityChoice, seesNetwork, type Shown } from './municipality-choice.js';
import { participantsCsv, participantsWorkbook } from './participants.files.js';
import { presentParticipants, type Asked, type Choices } from './participants.presenter.js';
import { CERTIFICATE_FILTERS, ParticipantsService } from './participants.service.js';

const LONGEST_SEARCH = 80; // characters

const text = z.string().trim().min(1).optional().catch(undefined);

/** What may stand in the address; what cannot be read is left out, and the page shows what it has understood. A day is refused, with the reason. */
const filters = z.object({
  al: z.string().trim().default('').catch('?'),
  comune: text,
  ente: text,
  professione: text,
  modulo: text, // a unit, or the number of a step: of it everybody's own
  attestato: z.enum(CERTIFICATE_FILTERS).optional().catch(undefined),
  formate: z.literal('qui').optional().catch(undefined),
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
    private readonly choice: MunicipalityChoice,
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
    const { al, comune, ente, professione, modulo, stato, attestato, formate, cerca, dopo } = filters.parse(query);
    const { day, refused } = dayAsked(al, romeDay(new Date()));
    const [shown, professions, courses] = await Promise.all([
      this.choice.of(visitor, comune ?? ''),
      this.territory.professions(),
      this.catalogue.courses(),
    ]);
    const units = (await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)))).flat();
    const unit = units.find(({ slug }) => slug === modulo)?.slug;
    const ownUnits = units.filter(({ number }) => String(number) === modulo).map(({ slug }) => slug);
    const [organisation] = ente ? await this.territory.organisationsOf([ente]) : [];
    const organisations = await this.organisations(shown, organisation);
    const asked = {
      asOf: day,
      municipality: shown.unknown ?? shown.chosen?.istat ?? (shown.named || undefined), // what is no municipality has nobody
      organisation: organisation?.slug,
      profession: professions.find(({ code }) => code === professione)?.code,
      unit,
      ownUnits: ownUnits.length > 0 ? ownUnits : undefined,
      course: courses[0] && ofCourse(courses[0].slug),
      certificate: attestato,
      trainedHere: formate === 'qui',
      progress: stato,
      search: cerca,
      after: dopo,
      problem: refused && { typed: al, why: refused },
    };
    return { asked, choices: { shown, organisations, professions, units, seesNetwork: seesNetwork(visitor) } };
  }

  /** Bodies to choose from; of a network of thousands those of the municipality that was chosen. */
  private async organisations({ large, chosen }: Shown, asked: Organisation | undefined): Promise<Organisation[]> {
    if (chosen) return this.territory.organisationsIn(chosen.istat);
    return large ? (asked ? [asked] : []) : this.territory.organisations();
  }
}
