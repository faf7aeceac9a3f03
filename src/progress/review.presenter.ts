import type { Review } from '../catalogue/index.js';
import { dayInWords, type Say } from '../shared/index.js';

/** Who has approved this very text, a line each; none: it waits for its review, and the page says so. */
export const presentReviews = (reviews: readonly Review[], say: Say): string[] =>
  reviews.map(({ reviewer, role, on }) => say('progress.review.by', { reviewer, role, day: dayInWords(on, say.language) }));
