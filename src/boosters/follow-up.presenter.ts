import type { Say } from '../shared/index.js';
import { isFollowUp, OUTCOMES, type FollowUp, type Outcome, type Own } from '../surveys/index.js';
import { followUpHref } from './addresses.js';
import type { Booster } from './booster.entity.js';

const UNSAID = 'preferisco-non-dire';

/** What became of the commitments taken, asked at the end of the boosters of days 30 and 90; null when there is nothing to ask. */
export function presentFollowUp({ day, number }: Pick<Booster, 'day' | 'number'>, own: Own | null, say: Say) {
  if (!own || !isFollowUp(day)) return null;
  const commitments = own.commitments.flatMap(({ unit, choice, ...outcomes }) => {
    const text = own.survey.commitments[unit]?.find(({ id }) => id === choice)?.text;
    return text ? [{ unit, text, options: optionsOf(unit, outcomes[`day${day}`], say) }] : [];
  });
  return commitments.length > 0 ? { action: followUpHref(number), commitments } : null;
}

/** Who prefers not to say answers too, and leaves no trace. */
const optionsOf = (unit: string, said: Outcome | null, say: Say) =>
  [...OUTCOMES, UNSAID].map((value) => ({
    name: `i.${unit}`,
    value,
    label: say(`boosters.commitment.${value}`),
    checked: value === said,
  }));

/** What was said of each commitment that something was said of, by unit. */
export function readFollowUp(body: unknown): Map<string, Outcome> {
  const posted = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const isOutcome = (value: unknown): value is Outcome => (OUTCOMES as readonly unknown[]).includes(value);
  return new Map(posted.flatMap(([name, value]) => (name.startsWith('i.') && isOutcome(value) ? [[name.slice(2), value]] : [])));
}

/** The day of a booster whose end asks for commitments; null for the others. */
export const followUpOf = ({ day }: Pick<Booster, 'day'>): FollowUp | null => (isFollowUp(day) ? day : null);
