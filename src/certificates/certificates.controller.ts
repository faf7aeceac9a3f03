import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { romeDay, type Say } from '../shared/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
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
  ) {}

  @Get()
  async index(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const certificates = await this.certificates.of(visitor.id);
    reply.view('certificates/index', presentCertificates(certificates, romeDay(new Date()), say, visitor));
  }

  /** Drawn when asked for, from the frozen facts and in the language of the course: the same bytes for ever. */
  @Get(':file')
  async pdf(@Param('file') file: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    if (!file.endsWith('.pdf')) throw new CertificateNotFound();
    const certificate = await this.certificates.own(id, file.slice(0, -'.pdf'.length));
    const pdf = await this.papers.draw(certificate);
    reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="attestato-${certificate.code.slice(0, 8).toLowerCase()}.pdf"`)
      .send(pdf);
  }
}
