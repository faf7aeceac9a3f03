import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commitmentHref, ProgressService, trail } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { NothingAsked, SurveysService } from '../surveys/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';

const choiceForm = z.object({ impegno: z.string().min(1).max(60) });

/** At the end of a unit: one thing to do at work, from a fixed list; or none. */
@Controller('moduli/:unit/impegno')
export class CommitmentsController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly progress: ProgressService,
  ) {}

  @Get()
  async show(
    @Param('unit') slug: string,
    @CurrentVisitor() { id }: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { unit, offered, chosen } = await this.asked(id, slug);
    reply.view('path/commitment', {
      title: say('path.commitment.title'),
      kicker: unit.title,
      breadcrumb: trail(unit, { label: say('path.commitment.title') }, say),
      action: commitmentHref(slug),
      options: offered.map((option) => ({ ...option, checked: option.id === chosen })),
    });
  }

  @Post()
  async choose(
    @Param('unit') slug: string,
    @Body() body: unknown,
    @CurrentVisitor() { id }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.asked(id, slug);
    const { success, data } = choiceForm.safeParse(body);
    if (success) {
      await this.surveys.commit(id, slug, data.impegno);
      request.session.notice = 'path.commitment.kept';
    }
    reply.redirect('/percorso', 303);
  }

  /** @throws UnitNotFound, NothingAsked while the unit is not completed, or nothing is asked */
  private async asked(personId: string, slug: string) {
    const { unit, completed } = await this.progress.of(personId, slug);
    const own = await this.surveys.own(personId);
    const offered = own?.survey.commitments[slug];
    if (!completed || !offered) throw new NothingAsked();
    return { unit, offered, chosen: own.commitments.find((one) => one.unit === slug)?.choice ?? null };
  }
}
