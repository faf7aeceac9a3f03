import { coverage, discloses } from '../../statistics/index.js';

/** How far a municipality is: of the people who should be trained, how many are. */
export interface Covered {
  /** Unknown: nobody has said how many should be. None: nobody should. */
  readonly state: 'unknown' | 'none' | 'reached' | 'not-yet';
  readonly target: number | null; // people who should be trained
  readonly trained: number;
  readonly needed: number | null; // three quarters of them
  readonly champions: number | null; // one for every ten of them; how many there are is not known here
  readonly share: number | null; // of the target, 0 upwards; null of fewer than twenty people: counts say it better (pedagogy, § 9)
}

/** Coverage against the target (pedagogy, § 7); what is not known stays so, and is never taken for nothing. */
export function coveredOf(target: number | null, trained: number): Covered {
  if (target === null) return { state: 'unknown', target, trained, needed: null, champions: null, share: null };
  const found = coverage({ target, completed: trained, champions: 0 });
  if (found === null) return { state: 'none', target, trained, needed: null, champions: null, share: null };
  const { needed, championsNeeded, rate } = found;
  const state = trained >= needed ? 'reached' : 'not-yet';
  return { state, target, trained, needed, champions: championsNeeded, share: discloses(target, 'percent') ? rate : null };
}
