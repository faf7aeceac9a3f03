import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { TerritoryModule } from '../territory/index.js';
import { HelpController } from './help.controller.js';
import { PagesController } from './pages.controller.js';

@Module({ imports: [CatalogueModule, TerritoryModule], controllers: [HelpController, PagesController] })
export class HelpModule {}
