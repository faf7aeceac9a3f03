import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { romeDay, type Say } from '../shared/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { BadgesService } from './badges/badges.service.js';
import { presentCertificates } from './certificate.presenter.js';
import { CertificateNotFound } from './certificates.errors.js';
import { CertificatesService } from './certificates.service.js';
import { PapersService } from './papers.service.js';

/** A learner's own certificates. */
@Controller('attestati')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly papers: PapersService,
    private readonly badges: BadgesService,
  ) {}

  @Get()
  async index(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const certificates = await this.certificates.of(visitor.id);
    reply.view('certificates/index', presentCertificates(certificates, romeDay(new Date()), say, visitor));
  }

  /** The paper, drawn from the frozen facts in the language of the course, or the Open Badge: the same bytes for ever. */
  @Get(':file')
  async file(@Param('file') file: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    const [, code = '', kind] = /^([^.]+)\.(pdf|jwt)$/.exec(file) ?? [];
    if (!kind) throw new CertificateNotFound();
    const certificate = await this.certificates.own(id, code);
    reply.header('content-disposition', `attachment; filename="attestato-${code.slice(0, 8).toLowerCase()}.${kind}"`);
    if (kind === 'pdf') reply.type('application/pdf').send(await this.papers.draw(certificate));
    else reply.type('text/plain; charset=utf-8').send(await this.badges.of(certificate.facts)); // as Open Badges 3.0 (5.2) asks
  }
}
