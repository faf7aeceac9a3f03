import { createHmac, randomBytes } from 'node:crypto';

/** A fresh key of a campaign, in hexadecimal. */
export const newKey = (): string => randomBytes(32).toString('hex');

/** What is written over a key that is destroyed: as long, so that the database writes it in its place. */
export const DESTROYED = '0'.repeat(64);

/**
 * What stands for a person in a campaign: HMAC-SHA-256 of `campaign:user` under the campaign's key, in lower-case hexadecimal (pedagogy,
 * § 11). The same person has the same one as long as the key is there, and nobody without it can tell whose it is.
 */
export const pseudonymOf = (key: string, campaign: string, user: string): string =>
  createHmac('sha256', key).update(`${campaign}:${user}`).digest('hex');

/** What takes the place of a pseudonym when its campaign is closed: chance alone, so that even a key kept somewhere opens nothing. */
export const newPseudonym = (): string => randomBytes(32).toString('hex');
