import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayInWords, romeDay, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, AnId, CurrentVisitor, readForm, Words, type Visitor } from '../web/index.js';
import { MovedTooEarly } from './accounts.errors.js';
import { leaveFormFor, moveFormFor } from './membership.form.js';
import { presentPerson } from './membership.presenter.js';
import { MembershipsService } from './memberships.service.js';
import { PeopleService } from './people.service.js';

const PAGE = 'accounts/people/show';

type Texts = Readonly<Record<string, string>>;

/** Where somebody works, and since when: a contact, a coordinator or an administrator says that they moved or left. */
@AllowedTo('contact', 'coordinator', 'administrator')
@Controller('persone/:id')
export class MembershipsController {
  constructor(
    private readonly people: PeopleService,
    private readonly memberships: MembershipsService,
    private readonly territory: TerritoryService,
  ) {}

  @Get()
  async show(
    @Param('id', AnId) id: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view(PAGE, await this.page(id, visitor, say));
  }

  /** They work elsewhere or as something else, or are back. */
  @Post('appartenenze')
  async move(
    @Param('id', AnId) id: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.people.seen(visitor, id);
    const form = readForm(moveFormFor(await this.choices(), romeDay(new Date())), body, say);
    const again = async (given: Texts, problems: Texts) =>
      void reply.status(422).view(PAGE, await this.page(id, visitor, say, { given, problems }));
    if (!form.ok) return again(form.given, form.problems);

    const { fromOn, ...to } = form.value;
    try {
      const moved = await this.memberships.move(id, to, new Date(), fromOn);
      if (!moved) return await again(form.value, { organisation: say('accounts.move.same') });
    } catch (why) {
      if (!(why instanceof MovedTooEarly)) throw why;
      return again(form.value, { fromOn: tooEarly(why, say) });
    }
    request.session.notice = 'accounts.move.done';
    reply.redirect('/persone', 303); // a contact may not see them any more
  }

  /** They work in the network no more. */
  @Post('uscita')
  async leave(
    @Param('id', AnId) id: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.people.seen(visitor, id);
    const form = readForm(leaveFormFor(romeDay(new Date())), body, say);
    const again = async (given: Texts, problems: Texts) =>
      void reply.status(422).view(PAGE, await this.page(id, visitor, say, { given, problems }));
    if (!form.ok) return again(form.given, form.problems);

    try {
      await this.memberships.leave(id, new Date(), form.value.leftOn);
    } catch (why) {
      if (!(why instanceof MovedTooEarly)) throw why;
      return again(form.value, { leftOn: tooEarly(why, say) });
    }
    request.session.notice = 'accounts.leave.done';
    reply.redirect('/persone', 303);
  }

  private async page(id: string, visitor: Visitor, say: Say, { given, problems }: { given?: Texts; problems?: Texts } = {}) {
    const seen = await this.people.seen(visitor, id);
    const about = { choices: await this.choices(), visitor, today: romeDay(new Date()) };
    return presentPerson(seen, { ...about, given: given ?? {}, problems: problems ?? {} }, say);
  }

  /** All of the network: people go to work in another municipality too. */
  private async choices() {
    const [municipalities, organisations, professions] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
    ]);
    return { municipalities, organisations, professions };
  }
}

const tooEarly = ({ values }: MovedTooEarly, say: Say): string =>
  say('accounts.moved-too-early.text', { day: dayInWords(values.day, say.language) });
