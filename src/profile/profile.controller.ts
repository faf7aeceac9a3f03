import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService, changePasswordForm } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { RemindersService } from '../boosters/index.js';
import { isLanguage, type Say } from '../shared/index.js';
import { SUMMARY_ROLES, SummariesService } from '../summaries/index.js';
import { TerritoryService } from '../territory/index.js';
import { AllowedTo, CurrentVisitor, readForm, SessionsService, Words, type Visitor } from '../web/index.js';
import { presentProfile } from './profile.presenter.js';

/** Own data, own sessions, and who looked at one's row. */
@Controller('profilo')
export class ProfileController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly territory: TerritoryService,
    private readonly sessions: SessionsService,
    private readonly reminders: RemindersService,
    private readonly summaries: SummariesService,
  ) {}

  @Get()
  async show(
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('profile/show', await this.page(visitor, {}, say, request));
  }

  @Post('password')
  async changePassword(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(changePasswordForm, body, say);
    if (!form.ok) return this.refuse(visitor, form.problems, say, request, reply);

    const { oldPassword, password } = form.value;
    const changed = await this.accounts.changePassword(visitor.id, oldPassword, password, request.session.sessionId);
    if (!changed) return this.refuse(visitor, { oldPassword: say('profile.password.wrong') }, say, request, reply);

    request.session.notice = 'profile.password.changed';
    reply.redirect('/profilo', 303);
  }

  @Post('lingua')
  async chooseLanguage(
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language } = (body ?? {}) as { language?: unknown };
    if (isLanguage(language)) {
      await this.accounts.chooseLanguage(visitor.id, language);
      request.session.language = language;
    }
    reply.redirect('/profilo', 303);
  }

  /** Whether reminders come by mail; the yearly one always does. */
  @Post('promemoria')
  async muteReminders(
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { promemoria } = (body ?? {}) as { promemoria?: unknown };
    if (promemoria === 'si' || promemoria === 'no') {
      await this.reminders.mute(id, promemoria === 'no');
      request.session.notice = promemoria === 'no' ? 'profile.reminders.now-off' : 'profile.reminders.now-on';
    }
    reply.redirect('/profilo', 303);
  }

  /** Whether the figures of each month come by mail. */
  @AllowedTo(...SUMMARY_ROLES)
  @Post('riepilogo')
  async subscribe(
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { riepilogo } = (body ?? {}) as { riepilogo?: unknown };
    if (riepilogo === 'si' || riepilogo === 'no') {
      await this.summaries.subscribe(id, riepilogo === 'si');
      request.session.notice = riepilogo === 'si' ? 'profile.summary.now-on' : 'profile.summary.now-off';
    }
    reply.redirect('/profilo', 303);
  }

  /** Signs this person out everywhere but here. */
  @Post('sessioni')
  async signOutElsewhere(
    @CurrentVisitor() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.signOutElsewhere(visitor.id, request.session.sessionId);
    request.session.notice = 'profile.sessions.ended';
    reply.redirect('/profilo', 303);
  }

  private async refuse(
    visitor: Visitor,
    problems: Readonly<Record<string, string>>,
    say: Say,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.status(422).view('profile/show', await this.page(visitor, problems, say, request));
  }

  private async page({ id, roles }: Visitor, problems: Readonly<Record<string, string>>, say: Say, request: FastifyRequest) {
    const [person, memberships, sessions, views, muted, subscribed] = await Promise.all([
      this.accounts.person(id),
      this.accounts.memberships(id),
      this.sessions.of(id, request.session.sessionId),
      this.audit.viewsOf(id),
      this.reminders.isMuted(id),
      this.summaries.isSubscribed(id),
    ]);
    const [municipalities, organisations, professions, viewers] = await Promise.all([
      this.territory.municipalities(),
      this.territory.organisations(),
      this.territory.professions(),
      this.accounts.names(views.map(({ viewerId }) => viewerId)),
    ]);
    const summary = SUMMARY_ROLES.some((role) => roles.includes(role)) ? subscribed : null;
    return presentProfile(
      {
        person: person!,
        memberships,
        sessions,
        views,
        municipalities,
        organisations,
        professions,
        viewers,
        muted,
        summary,
        problems,
      },
      say,
    );
  }
}
