import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, AnId, CurrentVisitor, readForm, sees, Words, type Form, type Visitor } from '../web/index.js';
import { EmailTaken } from './accounts.errors.js';
import { DirectoryService } from './directory.service.js';
import { PeopleService } from './people.service.js';
import { personFormFor } from './person.form.js';
import { LEFT, presentPeople } from './directory.presenter.js';
import { presentPersonForm } from './person.presenter.js';

/** What may stand in the address; what cannot be read is left out, and the page shows what it has understood. */
const filters = z.object({
  stato: z.literal(LEFT).optional().catch(undefined),
  cerca: z.string().trim().min(1).max(80).optional().catch(undefined),
  dopo: z.uuid().optional().catch(undefined),
});

/** Whom a contact, a coordinator or an administrator may see and invite. */
@AllowedTo('contact', 'coordinator', 'administrator')
@Controller('persone')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly directory: DirectoryService,
    private readonly territory: TerritoryService,
  ) {}

  @Get()
  async index(
    @Query() query: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { stato, cerca, dopo } = filters.parse(query);
    const asked = { left: stato === LEFT, search: cerca, after: dopo };
    const [page, names] = await Promise.all([this.directory.page(visitor, asked, romeDay(new Date())), this.choices(visitor)]);
    reply.view('accounts/people/index', presentPeople(page, asked, names, say));
  }

  @Get('nuova')
  async fresh(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('accounts/people/new', presentPersonForm(await this.choices(visitor), {}, {}, say));
  }

  @Post()
  async create(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const choices = await this.choices(visitor);
    const form = readForm(personFormFor(choices), body, say);
    const again = (given: Form<unknown> & { ok: false }) =>
      void reply.status(422).view('accounts/people/new', presentPersonForm(choices, given.given, given.problems, say));
    if (!form.ok) return again(form);

    const { municipality, organisation, profession, ...person } = form.value;
    try {
      await this.people.invite(visitor, { ...person, place: { municipality, organisation, profession } }, say);
    } catch (why) {
      if (!(why instanceof EmailTaken)) throw why;
      return again({ ok: false, given: form.value, problems: { email: say('accounts.email-taken.text') } }); // nothing typed is lost
    }
    request.session.notice = 'accounts.person.invited';
    reply.redirect('/persone', 303);
  }

  /** A new link for somebody who has not used the first. */
  @Post(':id/inviti')
  async inviteAgain(
    @Param('id', AnId) id: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.people.inviteAgain(visitor, id, say);
    request.session.notice = 'accounts.person.invited';
    reply.redirect('/persone', 303);
  }

  private async choices(visitor: Visitor) {
    const [municipalities, organisations, professions] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
    ]);
    const mine = municipalities.filter(({ istat }) => sees(visitor, istat));
    const theirs = organisations.filter(({ municipality }) => municipality === null || sees(visitor, municipality));
    return { municipalities: mine, organisations: theirs, professions };
  }
}
