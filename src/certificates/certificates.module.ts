import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { ParticipationModule } from '../participation/index.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { PapersService } from './papers.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  imports: [AccountsModule, AuditModule, ParticipationModule],
  controllers: [RegisterController, CertificatesController, VerificationsController],
  providers: [CertificatesService, RegisterService, VerificationsService, PapersService],
  exports: [CertificatesService, RegisterService],
})
export class CertificatesModule {}
