import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ParticipationModule } from '../participation/index.js';
import { TerritoryModule } from '../territory/index.js';
import { EditionsController } from './editions.controller.js';
import { EditionsService } from './editions.service.js';
import { FiguresService } from './figures.service.js';

/** What may leave the network: figures that stand still, and the monthly edition. */
@Module({
  imports: [CatalogueModule, ParticipationModule, TerritoryModule],
  controllers: [EditionsController],
  providers: [EditionsService, FiguresService],
  exports: [FiguresService],
})
export class PublicationModule {}
