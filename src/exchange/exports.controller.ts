import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService } from '../catalogue/index.js';
import { AllowedTo } from '../web/index.js';
import { EXPORTS, exportUnit, type ExportFormat } from './export.js';

/** The questions of a unit as published, for other systems. The files hold the key: for authors only, and kept nowhere. */
@AllowedTo('author', 'administrator')
@Controller('contenuti/:unit')
export class ExportsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get('domande.gift')
  async gift(@Param('unit') unit: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(unit, 'gift', reply);
  }

  @Get('domande.xml')
  async xml(@Param('unit') unit: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(unit, 'moodle', reply);
  }

  /** @throws UnitNotFound */
  private async send(slug: string, format: ExportFormat, reply: FastifyReply): Promise<void> {
    const unit = await this.catalogue.unit(slug);
    const { ending, type } = EXPORTS[format];
    reply
      .type(type)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="domande-${unit.slug}-${unit.version}.${ending}"`)
      .send(exportUnit(unit, format));
  }
}
