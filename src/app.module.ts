import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AssessmentModule } from './assessment/index.js';
import { AuditModule } from './audit/index.js';
import { BoostersModule } from './boosters/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { CertificatesModule } from './certificates/index.js';
import { ConfigModule, type Config } from './config/index.js';
import { ContentsModule } from './contents/index.js';
import { CreditsModule } from './credits/index.js';
import { DatabaseModule, type Database } from './database/index.js';
import { EvidenceModule } from './evidence/index.js';
import { ExchangeModule } from './exchange/index.js';
import { HelpModule } from './help/index.js';
import { JobsModule } from './jobs/index.js';
import { ParticipationModule } from './participation/index.js';
import { PathModule } from './path/index.js';
import { PracticeModule } from './practice/index.js';
import { ProfileModule } from './profile/index.js';
import { ProgressModule } from './progress/index.js';
import { PublicationModule } from './publication/index.js';
import { SummariesModule } from './summaries/index.js';
import { SurveysModule } from './surveys/index.js';
import { TerritoryModule } from './territory/index.js';
import { WebModule } from './web/index.js';

/** The features: the table of contents of the system. */
const FEATURES = [
  HelpModule,
  ProfileModule,
  EvidenceModule,
  PathModule,
  BoostersModule,
  PracticeModule,
  ContentsModule,
  CreditsModule,
  AssessmentModule,
  ProgressModule,
  CertificatesModule,
  PublicationModule,
  SummariesModule,
  AccountsModule,
  ParticipationModule,
  SurveysModule,
  ExchangeModule,
  CatalogueModule,
  TerritoryModule,
];

const PLATFORM = [WebModule, JobsModule, AuditModule];

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config), DatabaseModule.with(database), ...PLATFORM, ...FEATURES] };
  }
}
