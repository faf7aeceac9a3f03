import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Say } from '../shared/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { ProgressService } from './progress.service.js';
import { presentUnit } from './unit.presenter.js';

@Controller('moduli/:unit')
export class UnitsController {
  constructor(private readonly progress: ProgressService) {}

  @Get()
  async show(
    @Param('unit') unit: string,
    @CurrentVisitor() visitor: Visitor,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.view('progress/units/show', presentUnit(await this.progress.of(visitor.id, unit), say));
  }
}
