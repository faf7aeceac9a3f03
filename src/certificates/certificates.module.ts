import { Module } from '@nestjs/common';
import { ParticipationModule } from '../participation/index.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { VerificationsController } from './verifications.controller.js';

@Module({
  imports: [ParticipationModule],
  controllers: [CertificatesController, VerificationsController],
  providers: [CertificatesService],
  exports: [CertificatesService],
})
export class CertificatesModule {}
