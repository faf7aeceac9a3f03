export { CertificateFile } from './certificate-file.entity.js';
export { CertificateRevocation } from './certificate-revocation.entity.js';
export { Certificate } from './certificate.entity.js';
export { CertificatesModule } from './certificates.module.js';
export { CertificatesService } from './certificates.service.js';
export { graceUntil } from './domain/validity.js';
export { RegisterService } from './register.service.js';
export { ReplacedCertificate } from './replaced-certificate.entity.js';
