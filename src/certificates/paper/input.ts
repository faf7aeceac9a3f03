import type { Say } from '../../shared/index.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { Measure } from './fitting.js';

/** All that a certificate is drawn from. */
export interface CertificateInput {
  readonly facts: CertificateFacts;
  /** Words under `certificate.`; their language is the language of the paper. */
  readonly say: Say;
  /** Where whoever holds the paper can check it, as printed. */
  readonly verifyUrl: string;
  /** The Open Badge, which travels in the file from the third drawing on. */
  readonly badge?: string | null;
  /** Whether the file will be sealed. From the third drawing on. */
  readonly sealed?: boolean;
  readonly measure: Measure;
}
