import { Controller, Get, Param, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Public } from '../../web/index.js';
import { CertificateNotFound } from '../certificates.errors.js';
import { publishedKey } from '../signing/published-keys.js';
import { SigningKeysService } from '../signing/signing-keys.service.js';
import { BadgesService } from './badges.service.js';

const FOR_PROGRAMS = { withoutTrace: true, rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What a program asks for that checks a badge: the key it was signed with, and whether it still counts. */
@Public()
@Controller('verifica')
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly keys: SigningKeysService,
  ) {}

  @Get('chiavi/:id')
  @RouteConfig(FOR_PROGRAMS)
  async key(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const key = (await this.keys.all()).find((one) => one.id === id);
    if (!key) throw new CertificateNotFound();
    open(reply, 'application/jwk+json', 3600).send(JSON.stringify(publishedKey(key)));
  }

  @Get('stati/:list')
  @RouteConfig(FOR_PROGRAMS)
  async list(@Param('list') number: string, @Res() reply: FastifyReply): Promise<void> {
    const list = /^[1-9]\d{0,5}$/.test(number) ? await this.badges.list(Number(number)) : null;
    if (list === null) throw new CertificateNotFound();
    open(reply, 'application/vc+jwt', 300).send(list);
  }
}

/** Nothing of a person is in it, so anybody may keep it for some seconds, and programs in a browser may read it. */
const open = (reply: FastifyReply, type: string, seconds: number): FastifyReply =>
  reply.type(type).headers({ 'cache-control': `public, max-age=${seconds}`, 'access-control-allow-origin': '*' });
