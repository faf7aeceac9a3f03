import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/index.js';
import { CertificatesService } from '../certificates/index.js';
import { ProgressService } from '../progress/index.js';
import { romeDay } from '../shared/index.js';
import { SurveysService, waveOn } from '../surveys/index.js';
import type { Asking } from './questions.presenter.js';
import { standingOf } from './standing.js';

/** What a learner is asked beside the course, by how far they are in it. */
@Injectable()
export class AskingService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly certificates: CertificatesService,
    private readonly surveys: SurveysService,
  ) {}

  /** Null when nothing is asked now. */
  async of(personId: string, at = new Date()): Promise<Asking | null> {
    const own = await this.surveys.own(personId);
    if (!own) return null;
    const units = await this.progress.inCourses(personId, await this.catalogue.courses());
    const certificates = await this.certificates.of(personId);
    const wave = units.some(({ theirs }) => theirs) ? waveOn(standingOf(units, certificates), romeDay(at)) : null;
    return wave && { survey: own.survey, wave, sheet: own.sheets.find((sheet) => sheet.wave === wave) ?? null };
  }
}
