const DIGIT = '[0-9LMNPQRSTUV]'; // a letter stands for a digit where two people would have the same code
const SHAPE = new RegExp(`^[A-Z]{6}${DIGIT}{2}[ABCDEHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);
const STANDS_FOR = 'LMNPQRSTUV'; // 0 to 9

/** What a character counts in an odd place, the first being one: digits as letters do, A to Z (D.M. 23 December 1976). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** As the log-in of the public administration and people write it, in its own form: `TINIT-` before it, small letters, spaces. */
export const readFiscalCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^TINIT-/, '');

/**
 * Whether a text is an Italian fiscal code of a person: its shape, a day that a month may have, and the last letter, which follows from
 * the others. It is never made from a name and a day, only held against itself.
 */
export function isFiscalCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  const day = Number(digits(code.slice(9, 11)));
  const born = day > 40 ? day - 40 : day; // forty more for women
  return born >= 1 && born <= 31 && checkLetter(code.slice(0, 15)) === code[15];
}

function checkLetter(body: string): string {
  const sum = Array.from(body).reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? ODD[value]! : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

const digits = (text: string): string => text.replace(/[LMNPQRSTUV]/g, (letter) => String(STANDS_FOR.indexOf(letter)));
