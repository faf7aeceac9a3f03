import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ExportsController } from './exports.controller.js';
import { ImportsController } from './imports.controller.js';

@Module({ imports: [CatalogueModule], controllers: [ImportsController, ExportsController] })
export class ExchangeModule {}
