import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { SurveysService } from '../surveys/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { commitmentHref } from './addresses.js';
import { ProgressService } from './progress.service.js';
import { presentUnit } from './unit.presenter.js';

@Controller('moduli/:unit')
export class UnitsController {
  constructor(
    private readonly progress: ProgressService,
    private readonly catalogue: CatalogueService,
    private readonly surveys: SurveysService,
  ) {}

  @Get()
  async show(
    @Param('unit') unit: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const progress = await this.progress.of(visitor.id, unit);
    const view = presentUnit(progress, await this.catalogue.reviewsOf(progress.unit), say);
    const commits = progress.completed && (await this.surveys.asksCommitment(unit));
    reply.view('progress/units/show', { ...view, commitmentHref: commits ? commitmentHref(unit) : null });
  }
}
