import { BASE32, base32, readBase32 } from '../../shared/index.js';

const BYTES = 16; // 128 bits: nobody meets a certificate by trying codes
const BODY = 26; // characters that carry them
const CHECK = 2;

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
  const code = readBase32(text);
  return isWellFormed(code) && remainder(code) === 1 ? code : null;
}

/** Why a text is no code: another number of characters, or one that was mistyped; null when it is one. */
export function typo(text: string): 'length' | 'character' | null {
  if (readCode(text) !== null) return null;
  return Array.from(readBase32(text)).length === BODY + CHECK ? 'character' : 'length';
}

function isWellFormed(code: string): boolean {
  return code.length === BODY + CHECK && Array.from(code).every((character) => BASE32.includes(character));
}

function remainder(code: string): number {
  return Array.from(code).reduce((rest, character) => (rest * 32 + BASE32.indexOf(character)) % PRIME, 0);
}
