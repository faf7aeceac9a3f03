import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../audit/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { AllowedTo, CurrentVisitor, readForm, Words, type Visitor } from '../web/index.js';
import { NotInRegister } from './certificates.errors.js';
import { KEEPERS } from './keepers.js';
import { correctionForm, revocationForm } from './register.form.js';
import { presentEntry, presentRegister } from './register.presenter.js';
import { RegisterService } from './register.service.js';

const PAGE = 'certificates/register';
const HREF = '/attestati/registro';

type Texts = Readonly<Record<string, string>>;

/** The register of certificates: looking one up by its code, replacing it, revoking it. */
@AllowedTo(...KEEPERS)
@Controller('attestati/registro')
export class RegisterController {
  constructor(
    private readonly register: RegisterService,
    private readonly audit: AuditService,
  ) {}

  @Get()
  async search(@Query('codice') typed: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const search = typeof typed === 'string' ? typed : '';
    try {
      if (search === '') return void reply.view(PAGE, presentRegister('', say));
      const { certificate } = await this.register.entry(search);
      reply.redirect(`${HREF}/${certificate.code}`, 303);
    } catch (why) {
      if (!(why instanceof NotInRegister)) throw why;
      reply.status(404).view(PAGE, presentRegister(search.slice(0, 60), say));
    }
  }

  @Get(':code')
  async show(
    @Param('code') code: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.entry(code, visitor, say, reply);
  }

  @Post(':code/sostituzioni')
  async correct(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(correctionForm, body, say);
    if (!form.ok) return this.entry(code, visitor, say, reply.status(422), form);

    const next = await this.register.correct(visitor.id, code, form.value);
    request.session.notice = 'certificates.register.replaced';
    reply.redirect(`${HREF}/${next}`, 303);
  }

  @Post(':code/annullamento')
  async revoke(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(revocationForm, body, say);
    if (!form.ok) return this.entry(code, visitor, say, reply.status(422), form);

    await this.register.revoke(visitor.id, code, form.value.revocationReason);
    request.session.notice = 'certificates.register.revoked';
    reply.redirect(`${HREF}/${code}`, 303);
  }

  /** The page of one certificate, which leaves a line that its holder can read. @throws NotInRegister */
  private async entry(
    code: string,
    visitor: Visitor,
    say: Say,
    reply: FastifyReply,
    { given, problems }: { given: Texts; problems: Texts } = { given: {}, problems: {} },
  ): Promise<void> {
    const entry = await this.register.entry(code);
    await this.audit.viewed(visitor.id, [entry.certificate.personId], HREF);
    reply.view(PAGE, presentEntry(entry, given, problems, romeDay(new Date()), say));
  }
}
