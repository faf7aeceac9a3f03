import type { Certificate } from '../certificates/index.js';
import type { UnitProgress } from '../progress/index.js';
import type { CalendarDay } from '../shared/index.js';

/** How far somebody is in the course, as the survey asks: anything of it begun, and the first day on which it was all done. */
export function standingOf(
  units: readonly UnitProgress[],
  certificates: readonly Pick<Certificate, 'completedOn'>[],
): { readonly begun: boolean; readonly completedOn: CalendarDay | null } {
  const begun = units.some(
    ({ theirs, readings, steps, completed }) => theirs && (readings.size > 0 || steps.length > 0 || completed),
  );
  const [completedOn = null] = certificates.map((certificate) => certificate.completedOn).toSorted();
  return { begun, completedOn };
}
