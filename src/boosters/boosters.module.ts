import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { JobsModule } from '../jobs/index.js';
import { PracticeModule } from '../practice/index.js';
import { ProgressModule } from '../progress/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BoostersController } from './boosters.controller.js';
import { BoostersService } from './boosters.service.js';
import { DrawingService } from './drawing.service.js';
import { RemindersService } from './reminders.service.js';

@Module({
  imports: [AssessmentModule, CatalogueModule, CertificatesModule, JobsModule, PracticeModule, ProgressModule, SurveysModule],
  controllers: [BoostersController],
  providers: [BoostersService, DrawingService, RemindersService],
  exports: [BoostersService, RemindersService],
})
export class BoostersModule {}
