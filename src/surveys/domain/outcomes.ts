/** What became of a commitment, as somebody may say of it on days 30 and 90 (pedagogy, § 10). Who prefers not to say leaves no trace. */
export const OUTCOMES = ['done', 'no_occasion', 'not_yet'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The days on which it is asked. */
export const FOLLOW_UPS = [30, 90] as const;

export type FollowUp = (typeof FOLLOW_UPS)[number];

export const isFollowUp = (day: number): day is FollowUp => (FOLLOW_UPS as readonly number[]).includes(day);
