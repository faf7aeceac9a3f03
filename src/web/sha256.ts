import { createHash } from 'node:crypto';

/** What is stored of a secret that somebody carries: who reads the table cannot use it. Hexadecimal. */
export const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');
