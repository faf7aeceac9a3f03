/** Entries of a list: what W3C asks for at least, so that a position does not tell whose it is (Bitstring Status List 1.0, 6.1). */
export const LIST_LENGTH = 131_072;

/** The list as bits, the first on the left: set where a badge counts no more. */
export function statusBits(positions: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(LIST_LENGTH / 8);
  for (const position of positions) bits[position >> 3]! |= 0x80 >> (position & 7);
  return bits;
}
