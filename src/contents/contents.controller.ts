import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Say } from '../shared/index.js';
import { AllowedTo, Words } from '../web/index.js';
import { ContentsService } from './contents.service.js';
import { presentOverview } from './overview.presenter.js';
import { presentUnit } from './unit.presenter.js';

/** What is taught and how its questions go, for those who write it. */
@AllowedTo('author', 'administrator')
@Controller('contenuti')
export class ContentsController {
  constructor(private readonly contents: ContentsService) {}

  @Get()
  async index(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('contents/index', presentOverview(await this.contents.units(), say));
  }

  @Get(':unit')
  async show(@Param('unit') unit: string, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('contents/units/show', presentUnit(await this.contents.unit(unit), say));
  }
}
