import { Module } from '@nestjs/common';
import { TerritoryModule } from '../territory/index.js';
import { HelpController } from './help.controller.js';

@Module({ imports: [TerritoryModule], controllers: [HelpController] })
export class HelpModule {}
