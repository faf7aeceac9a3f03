import { FEWEST } from '../../statistics/index.js';

/** People whom a body and profession must have before a row says that it comes from there (pedagogy, § 11). */
const ENOUGH = 10;

/** Where somebody works and as what, as far as a row may say it. */
export interface Group {
  readonly organisation: string;
  readonly profession: string;
}

/** What of a person's place a row carries: all of it in a group of ten or more, and otherwise nothing. */
export const carried = ({ organisation, profession }: Group, people: number): Group | null =>
  people < ENOUGH ? null : { organisation, profession };

/** What a row still tells of whose it is. */
export interface Traces {
  readonly wave: string;
  readonly week: string | null;
  readonly organisation: string | null;
  readonly profession: string | null;
}

/**
 * Rows as they stay when nobody may be found by them any more: where fewer than five share wave, week and group, the group is taken
 * off; where fewer than five share wave and week, the week too. Who began in a week is written elsewhere with a name, and a row that is
 * the only one of its week would be theirs.
 */
export function coarsened<T extends Traces>(rows: readonly T[]): T[] {
  const inGroup = counted(rows, ({ wave, week, organisation, profession }) => [wave, week, organisation, profession]);
  const inWeek = counted(rows, ({ wave, week }) => [wave, week]);
  return rows.map((row) => ({
    ...row,
    ...(inGroup(row) < FEWEST && { organisation: null, profession: null }),
    ...(inWeek(row) < FEWEST && { week: null, organisation: null, profession: null }),
  }));
}

/** How many rows share what `of` gives of a row. */
function counted<T>(rows: readonly T[], of: (row: T) => unknown): (row: T) => number {
  const key = (row: T) => JSON.stringify(of(row));
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return (row) => counts.get(key(row))!;
}
