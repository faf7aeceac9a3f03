import type { Role } from '../web/index.js';

/** Who keeps the register of certificates. */
export const KEEPERS: readonly Role[] = ['coordinator', 'administrator'];

/** Who sees whose the certificates are: a contact those of their own municipality. */
export const SEE_HOLDERS: readonly Role[] = ['contact', ...KEEPERS];
