/**
 * The words of a search for somebody as patterns of beginnings, for LIKE over names in lower case. Letters beyond ASCII and apostrophes may be
 * typed in several ways, and SQLite knows no capitals of them, so any one character will do.
 */
export function namePatterns(search: string): string[] {
  const words = search.toLowerCase().match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? [];
  return words.map((word) => `${word.replace(/[^a-z0-9]/g, '_')}%`);
}
