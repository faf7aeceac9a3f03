import { Controller, Get, Inject, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { Public, Words } from '../web/index.js';
import { presentOffline, offlineParts } from './offline.presenter.js';
import { publishedKey } from './signing/published-keys.js';
import { SigningKeysService } from './signing/signing-keys.service.js';

/** The page that checks certificates without a network, to be saved: handed out as a file, because our own pages run no such script. */
@Public()
@Controller('verifica/senza-rete.html')
export class OfflineController {
  private readonly parts = offlineParts();

  constructor(
    private readonly keys: SigningKeysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @RouteConfig({ withoutTrace: true, rateLimit: { max: 60, timeWindow: '1 minute' } })
  async page(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const keys = (await this.keys.all()).map(publishedKey);
    const model = presentOffline(keys, this.parts, { publicUrl: this.config.publicUrl, today: romeDay(new Date()) }, say);
    reply
      .headers({ 'x-robots-tag': 'noindex', 'content-disposition': 'attachment; filename="verifica-attestati.html"' })
      .view('standalone/offline', model);
  }
}
