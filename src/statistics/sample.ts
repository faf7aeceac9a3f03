import { normalQuantile, Z95 } from './distributions.js';

/**
 * How many people must answer before and after to find a change of a given size (pedagogy, § 7; paired comparison, two-sided
 * 5 %, normal approximation with Guenther's correction, 1981).
 *
 * @param dz the change to be found, in standard deviations of the differences; its sign does not matter
 * @param power the chance of finding it, above 0 and below 1; usually 0.80
 * @returns whole people; null for no change, which no number of people finds
 */
export function peopleNeeded({ dz, power }: { readonly dz: number; readonly power: number }): number | null {
  return dz === 0 ? null : Math.ceil((Z95 + normalQuantile(power)) ** 2 / dz ** 2 + Z95 ** 2 / 2);
}
