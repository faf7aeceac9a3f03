import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { TerritoryModule } from '../territory/index.js';
import { LedgerService } from './ledger.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';
import { ParticipationService } from './participation.service.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [AuditModule, CatalogueModule, TerritoryModule],
  controllers: [ReportsController, ParticipantsController],
  providers: [ParticipationService, ParticipantsService, LedgerService],
  exports: [ParticipationService, LedgerService],
})
export class ParticipationModule {}
