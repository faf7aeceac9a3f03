import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BoostersModule } from '../boosters/index.js';
import { SummariesModule } from '../summaries/index.js';
import { TerritoryModule } from '../territory/index.js';
import { WebModule } from '../web/index.js';
import { ProfileController } from './profile.controller.js';

@Module({
  imports: [AccountsModule, AuditModule, BoostersModule, SummariesModule, TerritoryModule, WebModule],
  controllers: [ProfileController],
})
export class ProfileModule {}
