import { mean } from './averages.js';
import { FEWEST } from './disclosure.js';
import { normalBelow, normalDensity, normalQuantile } from './distributions.js';

/** Vignettes seen, in one deck or in several added up. */
export interface Deck {
  readonly signals: number; // with signs
  readonly neutral: number; // without
}

/** What was called a sign. */
export interface Calls extends Deck {
  readonly hits: number; // vignettes with signs, 0 to `signals`
  readonly falseAlarms: number; // neutral ones, 0 to `neutral`
}

export interface Detection {
  readonly hitRate: number; // H, corrected: never 0 nor 1
  readonly falseAlarmRate: number; // F, corrected in the same way
  readonly sensitivity: number; // d′: 0 is guessing, more is better; what training should raise
  readonly criterion: number; // c: positive is cautious, negative sees signs everywhere
  readonly bias: number; // β: 1 leans to neither side
  readonly area: number; // chance of telling a sign from a neutral vignette side by side, 0 to 1
  readonly standardError: number; // of d′
}

/**
 * Telling signs from their absence (pedagogy, § 5; equal-variance signal detection, Green and Swets 1966, with Hautus's
 * log-linear correction, 1995, always applied, and the standard error of Gourevitch and Galanter, 1967).
 *
 * @returns null when the deck has no vignettes of one kind
 */
export function detection({ hits, signals, falseAlarms, neutral }: Calls): Detection | null {
  if (signals === 0 || neutral === 0) return null;
  const hitRate = corrected(hits, signals);
  const falseAlarmRate = corrected(falseAlarms, neutral);
  const [zHit, zFalse] = [normalQuantile(hitRate), normalQuantile(falseAlarmRate)];
  const sensitivity = zHit - zFalse;
  const criterion = (-zHit - zFalse) / 2;
  return {
    hitRate,
    falseAlarmRate,
    sensitivity,
    criterion,
    bias: Math.exp(criterion * sensitivity),
    area: normalBelow(sensitivity / Math.SQRT2),
    standardError: Math.sqrt(variance(hitRate, zHit, signals) + variance(falseAlarmRate, zFalse, neutral)),
  };
}

/**
 * Area under the curve of vignettes rated 1 (surely neutral) to 5 (surely a sign) (pedagogy, § 5; Mann and Whitney): the share of
 * pairs, one of each kind, in which the sign has the higher rating, ties counting a half.
 *
 * @returns 0 to 1, 0.5 by guessing; null when one kind has no ratings
 */
export function ratedArea(signals: readonly number[], neutral: readonly number[]): number | null {
  if (signals.length === 0 || neutral.length === 0) return null;
  return mean(signals.flatMap((sign) => neutral.map((none) => (1 + Math.sign(sign - none)) / 2)));
}

/** Whether one person's d′ and c may be shown to them: from 20 and 20 vignettes; hits and false alarms always (pedagogy, § 5). */
export const showsToPerson = ({ signals, neutral }: Deck): boolean => Math.min(signals, neutral) >= 20;

/** Whether a group's pooled d′ and c may be shown: from 5 people and 100 vignettes (pedagogy, § 5). */
export const showsOfGroup = (people: number, { signals, neutral }: Deck): boolean => people >= FEWEST && signals + neutral >= 100;

const corrected = (called: number, of: number): number => (called + 0.5) / (of + 1);

const variance = (rate: number, z: number, vignettes: number): number => (rate * (1 - rate)) / (vignettes * normalDensity(z) ** 2);
