import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ParticipationModule } from '../participation/index.js';
import { SurveysModule } from '../surveys/index.js';
import { TerritoryModule } from '../territory/index.js';
import { CardsController } from './cards.controller.js';
import { CompletionService } from './completion.service.js';
import { FiguresController } from './figures.controller.js';
import { LessonsController } from './lessons.controller.js';
import { ProgressService } from './progress.service.js';
import { UnitsController } from './units.controller.js';

@Module({
  imports: [AccountsModule, CatalogueModule, CertificatesModule, ParticipationModule, SurveysModule, TerritoryModule],
  controllers: [UnitsController, LessonsController, FiguresController, CardsController],
  providers: [ProgressService, CompletionService],
  exports: [CompletionService, ProgressService],
})
export class ProgressModule {}
