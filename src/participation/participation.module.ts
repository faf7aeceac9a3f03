import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { TerritoryModule } from '../territory/index.js';
import { ParticipationService } from './participation.service.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [CatalogueModule, TerritoryModule],
  controllers: [ReportsController],
  providers: [ParticipationService],
  exports: [ParticipationService],
})
export class ParticipationModule {}
