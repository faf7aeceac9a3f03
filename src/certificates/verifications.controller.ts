import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { romeDay, type Say } from '../shared/index.js';
import { Public, Words } from '../web/index.js';
import { presentVerification } from './certificate.presenter.js';
import { CertificatesService } from './certificates.service.js';

const TRIES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** For whoever holds the paper: free, without an account, and with the same answer for every code that is none. */
@Public()
@Controller('verifica')
export class VerificationsController {
  constructor(private readonly certificates: CertificatesService) {}

  @Get()
  @RouteConfig(TRIES)
  async search(@Query('codice') code: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(typeof code === 'string' ? code : '', say, reply);
  }

  @Get(':code')
  @RouteConfig(TRIES)
  async show(@Param('code') code: string, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(code, say, reply);
  }

  private async answer(typed: string, say: Say, reply: FastifyReply): Promise<void> {
    const certificate = await this.certificates.find(typed);
    const renewed = certificate !== null && (await this.certificates.isRenewed(certificate));
    const view = presentVerification(certificate, typed.slice(0, 60), romeDay(new Date()), say, renewed);
    reply
      .header('x-robots-tag', 'noindex')
      .status(view.unknown ? 404 : 200)
      .view('certificates/verification', view);
  }
}
