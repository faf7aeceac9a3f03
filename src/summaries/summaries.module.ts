import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { JobsModule } from '../jobs/index.js';
import { ParticipationModule } from '../participation/index.js';
import { TerritoryModule } from '../territory/index.js';
import { SummariesService } from './summaries.service.js';

@Module({
  imports: [AccountsModule, CatalogueModule, JobsModule, ParticipationModule, TerritoryModule],
  providers: [SummariesService],
  exports: [SummariesService],
})
export class SummariesModule {}
