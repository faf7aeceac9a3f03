import { reviewsOf } from './reviews.js';

const review = (of: string) => ({ reviewer: 'Centro antiviolenza', role: 'centro antiviolenza', on: '2027-01-15', of });

describe('reviewsOf', () => {
  it.each([
    { name: 'the whole fingerprint', of: 'a'.repeat(64), counts: true },
    { name: 'its beginning, as printed', of: 'a'.repeat(12), counts: true },
    { name: 'that of another text', of: 'a'.repeat(11) + 'b', counts: false },
  ])('$name: $counts', ({ of, counts }) => expect(reviewsOf('a'.repeat(64), [review(of)]).length).toBe(counts ? 1 : 0));
});
