import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ProgressModule } from '../progress/index.js';
import { AssessmentService } from './assessment.service.js';
import { AttemptsController } from './attempts.controller.js';

@Module({
  imports: [CatalogueModule, ProgressModule],
  controllers: [AttemptsController],
  providers: [AssessmentService],
  exports: [AssessmentService],
})
export class AssessmentModule {}
