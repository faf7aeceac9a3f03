import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ProgressModule } from '../progress/index.js';
import { AssessmentService } from './assessment.service.js';
import { AttemptsController } from './attempts.controller.js';
import { ClosingService } from './closing.service.js';
import { ReplayService } from './replay.service.js';

@Module({
  imports: [CatalogueModule, ProgressModule],
  controllers: [AttemptsController],
  providers: [AssessmentService, ClosingService, ReplayService],
  exports: [AssessmentService, ClosingService, ReplayService],
})
export class AssessmentModule {}
