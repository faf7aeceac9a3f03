import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/index.js';
import { Public } from './visitor.js';

/** For whoever watches the process: alive, and ready to serve. */
@Public()
@Controller('salute')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('viva')
  @HttpCode(200)
  alive(): { alive: true } {
    return { alive: true };
  }

  /** 503 while the database does not answer. */
  @Get('pronta')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.database.read.query('select 1').then(
      () => true,
      () => false,
    );
    await reply.status(ready ? 200 : 503).send({ ready });
  }
}
