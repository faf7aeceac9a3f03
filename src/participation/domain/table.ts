import type { State } from './ledger.js';

interface Count {
  readonly municipality: string;
  readonly unit: string;
  readonly state: State;
  readonly people: number;
}

/** People in a unit: everybody enrolled, and of these who has begun and who has completed. */
export interface Figures {
  readonly enrolled: number;
  readonly inProgress: number;
  readonly completed: number;
}

export interface Row {
  readonly municipality: string;
  readonly units: readonly (Figures & { readonly unit: string })[];
}

/**
 * Municipality by unit. “Enrolled” is everybody in the unit, whatever their state, so it is never less than the other two
 * together; each person is in one state, so persons are counted, not rows.
 */
export function table(
  counts: readonly Count[],
  municipalities: readonly string[],
  units: readonly string[],
): { rows: Row[]; total: Row } {
  const figures = (unit: string, within: (count: Count) => boolean) => {
    const people = (state?: State) =>
      counts
        .filter((count) => count.unit === unit && within(count) && (!state || count.state === state))
        .reduce((sum, count) => sum + count.people, 0);
    return { unit, enrolled: people(), inProgress: people('in_progress'), completed: people('completed') };
  };
  const rows = municipalities.map((municipality) => ({
    municipality,
    units: units.map((unit) => figures(unit, (count) => count.municipality === municipality)),
  }));
  const shown = new Set(municipalities);
  return { rows, total: { municipality: '', units: units.map((unit) => figures(unit, (count) => shown.has(count.municipality))) } };
}
