import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BoostersModule } from '../boosters/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ProgressModule } from '../progress/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AskingService } from './asking.service.js';
import { CommitmentsController } from './commitments.controller.js';
import { PathController } from './path.controller.js';
import { QuestionsController } from './questions.controller.js';

@Module({
  imports: [AccountsModule, BoostersModule, CatalogueModule, CertificatesModule, ProgressModule, SurveysModule],
  controllers: [PathController, QuestionsController, CommitmentsController],
  providers: [AskingService],
})
export class PathModule {}
