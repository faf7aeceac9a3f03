import { z } from 'zod';
import { unprintable } from '../documents/index.js';

/** A name as it will be printed: one that the certificate cannot write is refused here, not when it is downloaded. */
const name = z
  .string('accounts.person.name-missing')
  .trim()
  .min(1, 'accounts.person.name-missing')
  .max(80, 'accounts.person.name-long')
  .refine((text) => unprintable(text).length === 0, 'accounts.person.name-unprintable');
const choice = (key: string) => z.string(key).min(1, key).max(60, key);

/** Somebody to invite. */
export const personForm = z.object({
  givenName: name,
  familyName: name,
  email: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : value),
    z.email('accounts.person.email-wrong').max(160, 'accounts.person.email-wrong'),
  ),
  municipality: z.string('accounts.person.municipality-missing').regex(/^\d{6}$/, 'accounts.person.municipality-missing'),
  organisation: choice('accounts.person.organisation-missing'),
  profession: choice('accounts.person.profession-missing'),
});
