import { isState, sumOf } from './path.js';

interface Count {
  readonly unit: string;
  readonly state: string; // marks are no people, and count for nothing here
  readonly people: number;
}

/** People in a unit: everybody enrolled, and of these who has begun and who has completed. */
export interface Figures {
  readonly enrolled: number;
  readonly inProgress: number;
  readonly completed: number;
}

export interface UnitFigures extends Figures {
  readonly unit: string;
}

/**
 * The figures of each unit. “Enrolled” is everybody in the unit, whatever their state, so it is never less than the other two together;
 * each person is in one state, so persons are counted, not rows.
 */
export function figuresOf(counts: readonly Count[], units: readonly string[]): UnitFigures[] {
  return units.map((unit) => {
    const people = (fits: (state: string) => boolean) => sumOf(counts, (count) => count.unit === unit && fits(count.state));
    return {
      unit,
      enrolled: people(isState),
      inProgress: people((state) => state === 'in_progress'),
      completed: people((state) => state === 'completed'),
    };
  });
}
