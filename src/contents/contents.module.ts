import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ContentsController } from './contents.controller.js';
import { ContentsService } from './contents.service.js';

@Module({ imports: [CatalogueModule, AssessmentModule], controllers: [ContentsController], providers: [ContentsService] })
export class ContentsModule {}
