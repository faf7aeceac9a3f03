import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ProgressModule } from '../progress/index.js';
import { DecksController } from './decks.controller.js';
import { DecksService } from './decks.service.js';
import { InterviewsController } from './interviews.controller.js';
import { InterviewsService } from './interviews.service.js';
import { PooledDecks } from './pooled-decks.js';

@Module({
  imports: [CatalogueModule, ProgressModule],
  controllers: [DecksController, InterviewsController],
  providers: [DecksService, InterviewsService, PooledDecks],
  exports: [DecksService, InterviewsService, PooledDecks],
})
export class PracticeModule {}
