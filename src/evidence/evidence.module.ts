import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ParticipationModule } from '../participation/index.js';
import { PracticeModule } from '../practice/index.js';
import { PublicationModule } from '../publication/index.js';
import { SurveysModule } from '../surveys/index.js';
import { TerritoryModule } from '../territory/index.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [
    AssessmentModule,
    CatalogueModule,
    ParticipationModule,
    PracticeModule,
    PublicationModule,
    SurveysModule,
    TerritoryModule,
  ],
  controllers: [EvidenceController],
  providers: [EvidenceService],
  exports: [EvidenceService],
})
export class EvidenceModule {}
