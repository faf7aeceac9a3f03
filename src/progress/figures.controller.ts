import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService } from '../catalogue/index.js';

const VERSION = /^[1-9]\d{0,8}$/; // a whole number that both databases know

/** The figures of a unit, as its versions have them. */
@Controller('moduli/:unit/figure')
export class FiguresController {
  constructor(private readonly catalogue: CatalogueService) {}

  /** A version never changes, so a browser may keep what it got; the address names the version. */
  @Get(':file')
  async show(
    @Param('unit') unit: string,
    @Param('file') file: string,
    @Query('v') version: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof version !== 'string' || !VERSION.test(version) || !file.endsWith('.svg')) throw new NotFoundException();
    const { figures } = await this.catalogue.unitAt(unit, Number(version));
    const name = file.slice(0, -'.svg'.length);
    if (!Object.hasOwn(figures, name)) throw new NotFoundException();
    reply.type('image/svg+xml').header('cache-control', 'private, max-age=31536000, immutable').send(figures[name]);
  }
}
