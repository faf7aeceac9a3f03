import { FEWEST } from '../../statistics/index.js';

/**
 * Whether a published figure may be another (pedagogy, § 9): when the people in it are five more or fewer than when it was published. That is
 * stricter than counting who came and who went, and needs no list of who was in it. A figure that showed nothing may always be another.
 *
 * @param before people in it when it was published @param now people in it today
 */
export const mayChange = (before: number, now: number): boolean => before < FEWEST || Math.abs(now - before) >= FEWEST;
