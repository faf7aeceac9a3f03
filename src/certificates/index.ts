export { Certificate } from './certificate.entity.js';
export { CertificatesModule } from './certificates.module.js';
export { CertificatesService } from './certificates.service.js';
export { graceUntil } from './domain/validity.js';
