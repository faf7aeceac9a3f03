/** How far somebody is, in one unit or in all of theirs. */
export const PROGRESS = ['not_begun', 'in_progress', 'completed'] as const;

export type Progress = (typeof PROGRESS)[number];

/** Units somebody is in, and of these how many they have begun, and how many completed: 0 ≤ completed ≤ begun ≤ units. */
export interface Tally {
  readonly units: number;
  readonly begun: number;
  readonly completed: number;
}

/** How far somebody with these units is: completed when all are, and not begun when none is. */
export function progressOf({ units, begun, completed }: Tally): Progress {
  if (completed === units) return 'completed';
  return begun === 0 ? 'not_begun' : 'in_progress';
}
