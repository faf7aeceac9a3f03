import type { Review } from './content.js';

/** The reviews of this very text; those of another text, earlier or later, count for nothing. None: it waits for its review. */
export const reviewsOf = (fingerprint: string, reviews: readonly Review[]): Review[] =>
  reviews.filter(({ of }) => fingerprint.startsWith(of));
