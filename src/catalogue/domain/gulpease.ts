/**
 * How easy an Italian text is to read: 0 (hard) to 100 (easy); null when it has no words.
 * `89 + (300·sentences − 10·letters) / words`, limited to 0–100 (Lucisano and Piemontese 1988; our counting rules: pedagogy, § 12).
 * Words are runs of letters or digits; letters are the characters in them; a sentence ends at `. ! ? …` before a space or at the
 * end of a line; each line that is not empty is a block and closes a sentence.
 */
export function gulpease(text: string): number | null {
  const blocks = text
    .normalize('NFC')
    .split('\n')
    .filter((line) => WORD.test(line));
  const words = blocks.flatMap(wordsOf);
  if (words.length === 0) return null;

  const letters = words.reduce((sum, word) => sum + Array.from(word).length, 0);
  const sentences = blocks.reduce((sum, block) => sum + block.split(SENTENCE_END).filter((part) => WORD.test(part)).length, 0);
  return Math.min(100, Math.max(0, 89 + (300 * sentences - 10 * letters) / words.length));
}

/** What lessons, questions, scenes and pages must reach (pedagogy, § 12). */
export const EASY_ENOUGH = 60;

/** Runs of letters or digits: an apostrophe parts two words. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

const WORD = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}]+/gu;
const SENTENCE_END = /[.!?…]+(?:\s|$)/u;
