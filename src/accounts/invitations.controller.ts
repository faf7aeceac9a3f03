import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Say } from '../shared/index.js';
import { problemList, Public, readForm, Words } from '../web/index.js';
import { AccountsService } from './accounts.service.js';
import { PeopleService } from './people.service.js';
import { homeOf, startSession } from './session.js';
import { firstPasswordForm } from './sign-in.form.js';

const PAGE = 'accounts/invitations/show';
const TRIES = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** The link in the mail: it sets the first password, once. */
@Public()
@Controller('invito/:token')
export class InvitationsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @RouteConfig(TRIES)
  async show(@Param('token') token: string, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view(PAGE, await this.page(token, {}, say), { form: true });
  }

  @Post()
  @RouteConfig(TRIES)
  async accept(
    @Param('token') token: string,
    @Body() body: unknown,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(firstPasswordForm, body, say);
    if (!form.ok) return void reply.status(422).view(PAGE, await this.page(token, form.problems, say), { form: true });

    const person = await this.people.accept(token, form.value.password);
    const visitor = await startSession(request, person, this.accounts);
    reply.redirect(homeOf(visitor), 303);
  }

  private async page(token: string, problems: Readonly<Record<string, string>>, say: Say) {
    const { givenName, email } = await this.people.invited(token);
    return {
      title: say('accounts.invitation.title'),
      lead: say('accounts.invitation.lead', { name: givenName }),
      email,
      labels: {
        password: say('accounts.password.new'),
        hint: say('accounts.password.hint'),
        repeated: say('accounts.password.repeated'),
      },
      problems,
      problemList: problemList(problems),
      action: `/invito/${token}`,
    };
  }
}
