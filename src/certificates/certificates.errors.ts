import { NotFound } from '../shared/index.js';

export class CertificateNotFound extends NotFound {
  readonly code = 'certificates.not-found';
  override readonly href = '/attestati';
}
