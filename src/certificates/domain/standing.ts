import type { CalendarDay } from '../../shared/index.js';
import { graceUntil } from './validity.js';

/** What has happened to a certificate since it was issued. */
export interface Fate {
  /** Last day included. */
  readonly validUntilOn: CalendarDay;
  readonly revoked: boolean;
  /** The name of its holder has been erased. */
  readonly anonymised: boolean;
  /** Whether another certificate has taken its place, and why. */
  readonly replacedBy: 'correction' | 'renewal' | null;
}

export type State = 'valid' | 'grace' | 'expired' | 'renewed' | 'corrected' | 'anonymised' | 'revoked';

/** Whether a certificate still counts, and until when; both days are the last of their period. */
export interface Standing {
  readonly state: State;
  readonly validUntilOn: CalendarDay;
  readonly graceUntilOn: CalendarDay;
}

/**
 * The one state that a certificate is in on a day; the first that applies, what takes most away from it before what takes less:
 * revoked, holder anonymised, replaced by a correction, by a renewal; then valid until the day that was printed, sixty days of grace
 * to do the recall, expired.
 */
export function standing({ validUntilOn, revoked, anonymised, replacedBy }: Fate, today: CalendarDay): Standing {
  const graceUntilOn = graceUntil(validUntilOn);
  const state = ((): State => {
    if (revoked) return 'revoked';
    if (anonymised) return 'anonymised';
    if (replacedBy === 'correction') return 'corrected';
    if (replacedBy === 'renewal') return 'renewed';
    if (today <= validUntilOn) return 'valid';
    return today <= graceUntilOn ? 'grace' : 'expired';
  })();
  return { state, validUntilOn, graceUntilOn };
}
