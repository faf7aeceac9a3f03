/**
 * Figures change only when five more people have come in (pedagogy, § 9): otherwise whoever looks on two days could subtract, and know
 * what one person answered. So only the first whole fives count, in an order that later people cannot disturb; nothing has to be
 * remembered, and every process says the same.
 */
export const FIVE = 5;

/** How many of so many people are counted. */
export const wholeFives = (people: number): number => people - (people % FIVE);

/** The people counted, of a list in the order in which they came. */
export const inFives = <T>(people: readonly T[]): readonly T[] => people.slice(0, wholeFives(people.length));
