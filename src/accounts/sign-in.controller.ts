import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import type { Say } from '../shared/index.js';
import { hasChoices, problemList, Public, readForm, Words } from '../web/index.js';
import { AccountsService } from './accounts.service.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { returnAddress } from './return-address.js';
import { homeOf, startSession } from './session.js';
import { signInForm } from './sign-in.form.js';

const PAGE = 'accounts/sign-in';

/** At most ten tries a minute for one e-mail from one address; `limitOfAddress` holds whoever tries many e-mails. */
const TRIES = {
  rateLimit: {
    max: 10,
    timeWindow: '1 minute',
    keyGenerator: ({ ip, body }: FastifyRequest) => `sign-in ${ip} ${emailIn(body)}`,
  },
};

/** As signing in reads it, or a space more would be another e-mail. */
function emailIn(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}

@Public()
@Controller()
export class SignInController {
  constructor(
    private readonly accounts: AccountsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('accedi')
  async show(
    @Query('ritorno') back: unknown,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.visitor) return void reply.redirect(returnAddress(back) || homeOf(request.visitor), 303);
    reply.view(PAGE, this.page(say, { ritorno: returnAddress(back) }, {}), { form: true });
  }

  @Post('accedi')
  @RouteConfig(TRIES)
  async create(
    @Body() body: unknown,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(signInForm, body, say);
    if (!form.ok) return void reply.status(422).view(PAGE, this.page(say, form.given, form.problems), { form: true });

    await request.server.limitOfAddress(request);
    const { email, password, ritorno } = form.value;
    const person = await this.accounts.signIn(email, password);
    if (!person) {
      const problems = { email: say('accounts.sign-in.wrong') };
      return void reply
        .status(422)
        .view(PAGE, this.page(say, { email, ritorno: returnAddress(ritorno) }, problems), { form: true });
    }
    const visitor = await startSession(request, person, this.accounts);
    reply.redirect(returnAddress(ritorno) || homeOf(visitor), 303);
  }

  @Post('esci')
  async destroy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await request.session.destroy();
    reply.header('clear-site-data', '"cache", "cookies", "storage"').redirect('/accedi', 303);
  }

  private page(say: Say, given: Readonly<Record<string, string>>, problems: Readonly<Record<string, string>>) {
    return {
      title: say('accounts.sign-in.title'),
      given,
      problems,
      problemList: problemList(problems),
      lead: given.ritorno ? say('accounts.sign-in.interrupted') : null,
      labels: { email: say('accounts.sign-in.email'), password: say('accounts.sign-in.password') },
      unsaved: isQuizWithChoices(given.ritorno ?? ''),
      demo: this.config.demo && {
        password: DEMO_PASSWORD,
        people: DEMO_ACCOUNTS.map(({ email, name, role }) => ({ email, name, role: say(`accounts.demo.${role}`) })),
      },
    };
  }
}

/** Only a quiz shows again what was chosen when the session had ended. */
const isQuizWithChoices = (address: string): boolean => address.startsWith('/tentativi/') && hasChoices(address);
