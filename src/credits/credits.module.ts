import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { TerritoryModule } from '../territory/index.js';
import { CreditsController } from './credits.controller.js';
import { CreditsService } from './credits.service.js';

@Module({ imports: [AuditModule, CatalogueModule, TerritoryModule], controllers: [CreditsController], providers: [CreditsService] })
export class CreditsModule {}
