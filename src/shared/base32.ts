/** Crockford's base 32: digits and capitals without I, L, O, which are mistaken for digits, and U. */
export const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The last `length` characters of a number in base 32, five bits each, zeros before it. */
export function base32(number: bigint, length: number): string {
  const characters = Array.from({ length }, (_, place) => BASE32[Number((number >> BigInt(5 * place)) & 31n)]);
  return characters.reverse().join('');
}

/** What somebody typed or pasted of a code in base 32. Forgiven: case, spaces, hyphens and dashes, o for 0, i and l for 1. */
export function readBase32(text: string): string {
  return text
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** A code as people read it, in groups of four: `0123-4567-…`. */
export function groupCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
