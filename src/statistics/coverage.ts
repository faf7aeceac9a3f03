export interface Coverage {
  readonly needed: number; // completions: three quarters of the target, rounded up
  readonly championsNeeded: number; // one for every ten people, rounded up
  readonly rate: number; // completed / target; above 1 when more completed than were expected
  readonly reached: boolean; // enough of both
}

/**
 * Whether enough people of a municipality are trained (pedagogy, § 7).
 *
 * @param counts whole people: `target` those who should be trained, `completed` those who are, `champions` colleagues who help
 * @returns null when nobody should be trained: there is no rate
 */
export function coverage(counts: {
  readonly target: number;
  readonly completed: number;
  readonly champions: number;
}): Coverage | null {
  const { target, completed, champions } = counts;
  if (target === 0) return null;
  const needed = Math.ceil((3 * target) / 4);
  const championsNeeded = Math.ceil(target / 10);
  return { needed, championsNeeded, rate: completed / target, reached: completed >= needed && champions >= championsNeeded };
}
