import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { AnswersService } from './answers.service.js';
import { CampaignsService } from './campaigns.service.js';
import { SurveysService } from './surveys.service.js';

@Module({
  imports: [CatalogueModule],
  providers: [AnswersService, CampaignsService, SurveysService],
  exports: [AnswersService, CampaignsService, SurveysService],
})
export class SurveysModule {}
