// What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters.
// eslint-disable-next-line no-control-regex
const NOWHERE_ALLOWED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text as it travels: line ends are “\n”, what no format can hold is gone, and so is the space around it. Formats are
 * written with it and read with it, so that what is exported comes back the same.
 */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(NOWHERE_ALLOWED, '').trim();

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 60;
const SOURCE = /^[A-Z0-9-]+$/;

export const isSlug = (text: string): boolean => text.length <= LONGEST_SLUG && SLUG.test(text);

/** Whether it can be a source of the library: LEGGE, WHO14, IST-CONV. */
export const isSource = (text: string): boolean => text.length <= LONGEST_SLUG && SOURCE.test(text);

/** A name made of a text: «Perché il controllo?» gives perche-il-controllo. '' when no letter of it can be used. */
export function slugOf(text: string): string {
  const words = text
    .slice(0, 4 * LONGEST_SLUG)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = (words.shift() ?? '').slice(0, LONGEST_SLUG);
  for (const word of words) {
    if (slug.length + 1 + word.length > LONGEST_SLUG) break;
    slug += `-${word}`;
  }
  return slug;
}

/** Tells the line (from `first`) of ascending places in a text, reading it once. */
export function lineCounter(text: string, first: number): (place: number) => number {
  let line = first;
  let next = text.indexOf('\n');
  return (place) => {
    while (next !== -1 && next < place) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
