import { randomFrom, shuffle, type Random } from '../../shared/index.js';

/** The least that drawing must know of a vignette. */
export interface Drawable {
  readonly id: string;
  readonly sign: boolean;
}

/** Cards of a deck with signs, and as many without (pedagogy, § 1). */
export const OF_EACH = 6;

interface Draw {
  readonly vignettes: readonly Drawable[];
  readonly timesSeen: ReadonlyMap<string, number>; // by this person, in earlier decks
  readonly seed: string;
}

/**
 * Half the cards with signs, half without, mixed, none twice: those never seen by this person first, then those seen the
 * fewest times. Gives vignette ids in the deck's order; the same seed and history give the same deck.
 */
export function drawDeck({ vignettes, timesSeen, seed }: Draw): string[] {
  const random = randomFrom(seed);
  const half = (sign: boolean) =>
    freshest(
      vignettes.filter((one) => one.sign === sign),
      timesSeen,
      random,
    ).slice(0, OF_EACH);
  return shuffle([...half(true), ...half(false)], random).map(({ id }) => id);
}

/** In random order, but the fewer times seen the earlier; sorting keeps the order of equals. */
function freshest(vignettes: readonly Drawable[], timesSeen: ReadonlyMap<string, number>, random: Random): Drawable[] {
  const times = ({ id }: Drawable) => timesSeen.get(id) ?? 0;
  return shuffle(vignettes, random).sort((one, other) => times(one) - times(other));
}

/** How often each card has been in these decks. */
export function timesIn(decks: readonly (readonly string[])[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const id of decks.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}
