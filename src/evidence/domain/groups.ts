import {
  calibration,
  CERTAINTIES,
  detection,
  discloses,
  showsOfGroup,
  suppress,
  wilson,
  type Calibration,
  type Calls,
  type Certainty,
  type Tally,
} from '../../statistics/index.js';
import type { Estimate } from './change.js';

const Z95 = 1.959963984540054;

/** How a group tells signs from their absence (pedagogy, § 5). */
export interface Told {
  readonly cards: number;
  readonly sensitivity: Estimate; // d′
  readonly criterion: number; // c
}

/** First and last decks; null below ten people or a hundred cards (pedagogy, §§ 5 and 9). */
export function toldOf(people: number, calls: Calls): Told | null {
  if (!discloses(people, 'means') || !showsOfGroup(people, calls)) return null;
  const found = detection(calls);
  return (
    found && {
      cards: calls.signals + calls.neutral,
      sensitivity: {
        value: found.sensitivity,
        low: found.sensitivity - Z95 * found.standardError,
        high: found.sensitivity + Z95 * found.standardError,
      },
      criterion: found.criterion,
    }
  );
}

/** How often answers of one certainty were right; `share` is null where the level has too few. */
export interface Level {
  readonly level: Certainty;
  readonly responses: number;
  readonly share: Estimate | null;
  readonly verdict: Calibration;
}

/** Each certainty against its band; null of fewer than thirty people (pedagogy, §§ 4 and 9). */
export function levelsOf(people: number, tallies: Readonly<Record<Certainty, Tally>>): Level[] | null {
  if (!discloses(people, 'items')) return null;
  return CERTAINTIES.map((level) => {
    const { right, responses } = tallies[level];
    const verdict = calibration(level, { right, responses });
    const share = verdict === 'not-shown' ? null : { value: right / responses, ...wilson(right, responses)! };
    return { level, responses, share, verdict };
  });
}

/** A count of a table, null where it is held back. */
export interface Counted {
  readonly name: string;
  readonly people: number | null;
}

/** A one-way table with what must be held back held back (pedagogy, § 9); null as a whole when even its sum would tell. */
export function countedOf(cells: readonly { readonly name: string; readonly people: number }[]): Counted[] | null {
  const { hidden, totalHidden } = suppress(cells);
  return totalHidden ? null : cells.map(({ name, people }) => ({ name, people: hidden.has(name) ? null : people }));
}
