import { createHash } from 'node:crypto';

/** What makes a content this one and no other: SHA-256 of it, hexadecimal. Printed on the book that reviewers sign. */
export const fingerprintOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
