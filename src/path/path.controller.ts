import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BoostersService } from '../boosters/index.js';
import { CatalogueService } from '../catalogue/index.js';
import { CertificatesService } from '../certificates/index.js';
import { ProgressService } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { CurrentVisitor, Words, type Visitor } from '../web/index.js';
import { AskingService } from './asking.service.js';
import { presentPath } from './path.presenter.js';
import { presentOffer } from './questions.presenter.js';

/** The learner's own page: the next step first. */
@Controller('percorso')
export class PathController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly certificates: CertificatesService,
    private readonly boosters: BoostersService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async show(@CurrentVisitor() visitor: Visitor, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const courses = await this.catalogue.courses();
    const units = await this.progress.inCourses(visitor.id, courses);
    const certificates = await this.certificates.of(visitor.id);
    const boosters = await this.boosters.of(visitor.id);
    const asking = await this.asking.of(visitor.id);
    const path = presentPath({ name: visitor.name, courses, units, certificates, boosters }, say);
    reply.view('path/show', { ...path, questions: asking && presentOffer(asking, say) });
  }
}
