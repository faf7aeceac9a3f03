import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Say } from '../shared/index.js';
import { AllowedTo, AnId, CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { presentErasure } from './erasure.presenter.js';
import { ErasuresService } from './erasures.service.js';
import { PeopleService } from './people.service.js';

const PAGE = 'accounts/people/erase';

/** Forgetting who somebody was: asked once more, because there is no way back. */
@AllowedTo('administrator')
@Controller('persone/:id/cancellazione')
export class ErasuresController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  async show(
    @Param('id', AnId) id: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { person } = await this.people.seen(visitor, id);
    reply.view(PAGE, presentErasure(person, false, say));
  }

  @Post()
  async create(
    @Param('id', AnId) id: string,
    @Body() body: unknown,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { person } = await this.people.seen(visitor, id);
    const { conferma } = (body ?? {}) as { conferma?: unknown };
    if (conferma !== 'si') return void reply.status(422).view(PAGE, presentErasure(person, true, say));

    await this.erasures.erase(visitor.id, id);
    request.session.notice = 'accounts.erasure.done';
    reply.redirect('/persone', 303);
  }
}
