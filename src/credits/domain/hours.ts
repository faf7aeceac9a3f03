/** A unit that somebody completed, at the place they worked at on that day. */
export interface Completed {
  readonly personId: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly profession: string;
  readonly unit: string;
  readonly minutes: number; // planned duration of the version taken, never measured time
}

/** What a personnel office counts: of a person at a place, in a thematic area. */
export interface Hours extends Omit<Completed, 'unit'> {
  readonly area: string;
  readonly units: number;
}

/**
 * Planned minutes by person, place and thematic area, in the order in which they first appear; the completions are of one year.
 * @param areaOf the area of a unit
 */
export function hoursOf(completions: readonly Completed[], areaOf: (unit: string) => string): Hours[] {
  const sums = new Map<string, Hours>();
  for (const { unit, minutes, ...whose } of completions) {
    const area = areaOf(unit);
    const key = [whose.personId, whose.municipality, whose.organisation, whose.profession, area].join('\n');
    const known = sums.get(key) ?? { ...whose, area, minutes: 0, units: 0 };
    sums.set(key, { ...known, minutes: known.minutes + minutes, units: known.units + 1 });
  }
  return [...sums.values()];
}
