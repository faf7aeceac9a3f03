/** Crockford's base 32: digits and capitals without I, L, O, which are mistaken for digits, and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const BYTES = 16; // 128 bits: nobody meets a certificate by trying codes
const BODY = 26; // characters that carry them
const CHECK = 2;
const GROUP = 4;

/**
 * A prime just below 32², so the check fits two characters. Read as one number in base 32, a whole code leaves 1 when
 * divided by it, as an IBAN does by 97. One wrong character changes the number by d·32ⁿ, two neighbours exchanged by
 * d·31·32ⁿ, with 0 < d < 32: a prime greater than both factors divides neither, so both mistakes always show.
 */
const PRIME = 1021;

/**
 * The public code of a certificate, 28 characters, from 16 bytes that the caller drew at random. Throws RangeError for any
 * other number of bytes.
 */
export function makeCode(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError(`A code is made of ${BYTES} bytes, not ${bytes.length}`);
  const body = base32(
    bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n),
    BODY,
  );
  return body + base32(BigInt(PRIME + 1 - remainder(`${body}00`)) % BigInt(PRIME), CHECK);
}

/**
 * The code that somebody typed or pasted, or null if it cannot be one. Forgiven: case, spaces, hyphens and dashes, o for 0,
 * i and l for 1. Not forgiven: a check that does not fit.
 */
export function readCode(text: string): string | null {
  const code = text
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return isWellFormed(code) && remainder(code) === 1 ? code : null;
}

/** The code as it is printed, in groups of four: `0123-4567-…`. */
export function groupCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

function isWellFormed(code: string): boolean {
  return code.length === BODY + CHECK && Array.from(code).every((character) => ALPHABET.includes(character));
}

function remainder(code: string): number {
  return Array.from(code).reduce((rest, character) => (rest * 32 + ALPHABET.indexOf(character)) % PRIME, 0);
}

function base32(number: bigint, length: number): string {
  const characters = Array.from({ length }, (_, place) => ALPHABET[Number((number >> BigInt(5 * place)) & 31n)]);
  return characters.reverse().join('');
}
