import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { JobsModule } from '../jobs/index.js';
import { ParticipationModule } from '../participation/index.js';
import { TerritoryModule } from '../territory/index.js';
import { BadgesController } from './badges/badges.controller.js';
import { BadgesService } from './badges/badges.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { IssuedController } from './issued.controller.js';
import { IssuedService } from './issued.service.js';
import { OfflineController } from './offline.controller.js';
import { PapersService } from './papers.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';
import { SealsService } from './seals/seals.service.js';
import { KeysController } from './signing/keys.controller.js';
import { SigningKeysService } from './signing/signing-keys.service.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  imports: [AccountsModule, AuditModule, JobsModule, ParticipationModule, TerritoryModule],
  controllers: [
    RegisterController,
    IssuedController,
    CertificatesController,
    OfflineController,
    BadgesController,
    VerificationsController,
    KeysController,
  ],
  providers: [
    CertificatesService,
    RegisterService,
    VerificationsService,
    PapersService,
    SigningKeysService,
    BadgesService,
    IssuedService,
    SealsService,
  ],
  exports: [CertificatesService, RegisterService],
})
export class CertificatesModule {}
