import { plainLetters } from '../../shared/index.js';

const SHORTEST = 3; // letters of one of several surnames that is enough alone: not “De”

/**
 * Whether somebody who holds the paper has read whose it is: the whole surname, or one of several. Forgiven: case, accents,
 * apostrophes, hyphens and spaces, and the whole name in place of the surname.
 */
export function isSurname(typed: string, { surname, name }: { readonly surname: string; readonly name: string }): boolean {
  const given = plain(typed);
  if (given === '' || surname === '') return false;

  const words = surname.split(/[\s\p{Dash}]+/u).map(plain);
  const enough = [surname, name].map(plain).concat(words.length > 1 ? words.filter((word) => word.length >= SHORTEST) : []);
  return enough.includes(given);
}

/** A name of which only the initials are shown, the same length for everybody. */
export function masked(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${Array.from(word)[0]}…`)
    .join(' ');
}

/** Letters and digits alone, small, without what stands over or under them. */
const plain = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
