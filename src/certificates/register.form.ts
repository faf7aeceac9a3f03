import { z } from 'zod';
import { nameField } from '../accounts/index.js';

/** Why a certificate is replaced or revoked: for those who come later, never published. */
const reason = z
  .string('certificates.register.reason-missing')
  .trim()
  .min(10, 'certificates.register.reason-missing')
  .max(1000, 'certificates.register.reason-long');

export const correctionForm = z.object({ givenName: nameField, familyName: nameField, reason });

export const revocationForm = z.object({ revocationReason: reason });
