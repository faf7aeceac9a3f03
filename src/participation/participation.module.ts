import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { TerritoryModule } from '../territory/index.js';
import { JobsModule } from '../jobs/index.js';
import { CountsService } from './counts.service.js';
import { HeadcountsController } from './headcounts.controller.js';
import { HeadcountsService } from './headcounts.service.js';
import { LedgerService } from './ledger.service.js';
import { MunicipalityChoice } from './municipality-choice.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsService } from './participants.service.js';
import { ParticipationService } from './participation.service.js';
import { RebuildService } from './rebuild.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [AuditModule, CatalogueModule, TerritoryModule, JobsModule],
  controllers: [ReportsController, ParticipantsController, HeadcountsController],
  providers: [
    ParticipationService,
    ParticipantsService,
    ReportsService,
    MunicipalityChoice,
    LedgerService,
    CountsService,
    RebuildService,
    HeadcountsService,
  ],
  exports: [ParticipationService, LedgerService, CountsService, RebuildService, HeadcountsService],
})
export class ParticipationModule {}
