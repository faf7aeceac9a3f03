import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { drawPdf, measure } from '../documents/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { CurrentVisitor, sayIn, Words, type Visitor } from '../web/index.js';
import { presentCertificates } from './certificate.presenter.js';
import { CertificateNotFound } from './certificates.errors.js';
import { CertificatesService } from './certificates.service.js';
import { layOutCertificate } from './paper/layout.js';

/** A learner's own certificates. */
@Controller('attestati')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async index(@CurrentVisitor() { id }: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('certificates/index', presentCertificates(await this.certificates.of(id), romeDay(new Date()), say));
  }

  /** Drawn when asked for, from the frozen facts and in the language of the course: the same bytes for ever. */
  @Get(':file')
  async pdf(@Param('file') file: string, @CurrentVisitor() { id }: Visitor, @Res() reply: FastifyReply): Promise<void> {
    if (!file.endsWith('.pdf')) throw new CertificateNotFound();
    const { code, facts } = await this.certificates.own(id, file.slice(0, -'.pdf'.length));
    const verifyUrl = `${this.config.publicUrl}/verifica/${code}`;
    const pdf = await drawPdf(layOutCertificate({ facts, say: sayIn('it'), verifyUrl, measure }));
    reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="attestato-${code.slice(0, 8).toLowerCase()}.pdf"`)
      .send(pdf);
  }
}
