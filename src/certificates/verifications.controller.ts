import { createHash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { romeDay, type Say } from '../shared/index.js';
import { Public, Words } from '../web/index.js';
import { readCode } from './domain/code.js';
import { presentFile, presentSearch, presentVerification, type Brought } from './verification.presenter.js';
import { VerificationsService, type Found } from './verifications.service.js';

const PAGE = 'certificates/verification';
/** Nobody is known here, and a machine that tries codes or surnames is stopped: a person needs a few a minute, a town hall some more. */
const LOOK_UP = { withoutTrace: true, rateLimit: { max: 60, timeWindow: '1 minute' } };
const FILE = { ...LOOK_UP, takesFile: '/verifica', bodyLimit: 2 * 1024 * 1024 } as const; // bytes: ours have some fifty thousand

/** For whoever holds the paper: free, without an account or a trace, and with the same answer for every code that is none. */
@Public()
@Controller('verifica')
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @Get()
  @RouteConfig(LOOK_UP)
  async search(@Query('codice') code: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    await this.answer({ code: textOf(code), surname: null, hasPaper: false }, null, say, reply);
  }

  /** @param key what the QR code adds to the address: who brings it has the paper */
  @Get(':code')
  @RouteConfig(LOOK_UP)
  async show(
    @Param('code') code: string,
    @Query('chiave') key: unknown,
    @Words() say: Say,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer({ code, surname: null, hasPaper: false }, textOf(key), say, reply);
  }

  /** The digest of a file that somebody has, looked up among those that were handed out. The file is gone with the answer. */
  @Post('documento')
  @RouteConfig(FILE)
  async compare(@Req() { file }: FastifyRequest, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    notIndexed(reply);
    const search = presentSearch('', say);
    if (!file) return void reply.status(422).view(PAGE, presentFile('missing', search, say));
    if (!isPdf(file)) return void reply.status(422).view(PAGE, presentFile('not-pdf', search, say));

    const code = await this.verifications.codeOfFile(createHash('sha256').update(file).digest('hex'));
    const found = code === null ? null : await this.verifications.find(code);
    if (!found) return void reply.status(404).view(PAGE, presentFile('other', search, say));
    const brought = { code: found.facts.code, surname: null, hasPaper: true };
    reply.status(200).view(PAGE, presentFile('same', presentVerification(found, brought, romeDay(new Date()), say), say));
  }

  /** Posted, because a surname does not belong in an address. */
  @Post(':code')
  @RouteConfig(LOOK_UP)
  async read(@Param('code') code: string, @Body() body: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const { cognome } = (body ?? {}) as Record<string, unknown>;
    await this.answer({ code, surname: textOf(cognome).slice(0, 200), hasPaper: false }, null, say, reply);
  }

  private async answer(brought: Brought, key: string | null, say: Say, reply: FastifyReply): Promise<void> {
    notIndexed(reply);
    const code = readCode(brought.code);
    const found = code === null ? null : await this.verifications.find(code);
    const hasPaper = found !== null && key !== null && isKeyOf(found, key);
    const view = presentVerification(found, { ...brought, code: brought.code.slice(0, 60), hasPaper }, romeDay(new Date()), say);
    reply.status(view.problem ? 404 : 200).view(PAGE, view);
  }
}

const textOf = (given: unknown): string => (typeof given === 'string' ? given : '');

const notIndexed = (reply: FastifyReply): void => void reply.header('x-robots-tag', 'noindex');

/** The standard lets a few bytes stand before the mark, and readers take a thousand. */
const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-');

function isKeyOf({ facts: { qrKey } }: Found, key: string): boolean {
  return qrKey !== undefined && qrKey.length === Buffer.byteLength(key) && timingSafeEqual(Buffer.from(qrKey), Buffer.from(key));
}
