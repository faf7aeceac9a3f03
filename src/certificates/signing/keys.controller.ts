import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WithoutTrace } from '../../web/index.js';
import { publishedKey } from './published-keys.js';
import { SigningKeysService } from './signing-keys.service.js';

/** The public keys where libraries look for them, for whoever checks a certificate with a program of their own. */
@Controller('.well-known')
export class KeysController {
  constructor(private readonly keys: SigningKeysService) {}

  @Get('jwks.json')
  @WithoutTrace()
  async index(@Res() reply: FastifyReply): Promise<void> {
    const keys = (await this.keys.all()).map(publishedKey);
    reply
      .type('application/jwk-set+json')
      .headers({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' })
      .send(JSON.stringify({ keys }));
  }
}
