import type { Review } from './content.js';

/** Those of somebody's approvals that are of this very text: its fingerprint begins with what they copied from the book. */
export const approvals = (reviews: readonly Review[], fingerprint: string): Review[] =>
  reviews.filter(({ of }) => fingerprint.startsWith(of));
