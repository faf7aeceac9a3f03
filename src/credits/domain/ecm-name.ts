import { plainLetters } from '../../shared/index.js';

const LONGEST = 100; // characters
const ALLOWED = /^[A-Z ',\-.]+$/;

/** A name as the report file takes it, or the first character that it cannot have. */
export type EcmName = { readonly text: string } | { readonly refused: string };

/**
 * A name in capitals without accents, as Italian registers write it: `NICOLO' D'AMICO`, `ZOLC`, `WEISS`. What is no Latin letter is refused
 * and named, never guessed; so is what is longer than the format takes.
 */
export function ecmName(name: string): EcmName {
  const marked = name.normalize('NFD').replace(/([aeiou])[\u0300\u0301](?![\p{L}\p{M}])/giu, "$1'"); // at the end of a word
  const text = plainLetters(marked)
    .replace(/['’‘ʼ`´]/g, "'")
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
  if (text.length > LONGEST) return { refused: '…' };
  if (ALLOWED.test(text)) return { text };
  return { refused: Array.from(text).find((character) => !ALLOWED.test(character)) ?? '' };
}
