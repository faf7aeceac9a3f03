import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { JobsModule } from '../jobs/index.js';
import { ProgressModule } from '../progress/index.js';
import { AssessmentService } from './assessment.service.js';
import { AttemptsController } from './attempts.controller.js';
import { Certainties } from './certainties.js';
import { ClosedSheets } from './closed-sheets.js';
import { ClosingService } from './closing.service.js';
import { CriticalReviewController } from './critical-review.controller.js';
import { CriticalReviewService } from './critical-review.service.js';
import { ReplayService } from './replay.service.js';

@Module({
  imports: [CatalogueModule, JobsModule, ProgressModule],
  controllers: [AttemptsController, CriticalReviewController],
  providers: [AssessmentService, Certainties, ClosedSheets, ClosingService, CriticalReviewService, ReplayService],
  exports: [AssessmentService, Certainties, ClosedSheets, ClosingService, CriticalReviewService, ReplayService],
})
export class AssessmentModule {}
