import type { Role } from '../web/index.js';

/** Who keeps the register of certificates. */
export const KEEPERS: readonly Role[] = ['coordinator', 'administrator'];
