import { Module } from '@nestjs/common';
import { BoostersModule } from '../boosters/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ProgressModule } from '../progress/index.js';
import { PathController } from './path.controller.js';

@Module({ imports: [BoostersModule, CatalogueModule, CertificatesModule, ProgressModule], controllers: [PathController] })
export class PathModule {}
