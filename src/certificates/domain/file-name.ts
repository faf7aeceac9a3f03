import { plainLetters } from '../../shared/index.js';

const LONGEST = 60; // characters of a name
const SHORTEST_CODE = 8; // characters of it: one in a million million people is mistaken for another of the same name

interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly code: string;
}

/**
 * What the file of a certificate is called among others: `damico-nicolo-7k3m9qxz.pdf`, surname first so that they lie in the order of a
 * register. Only what every system can write: a to z, digits, hyphens; no two differ by capitals alone. A name that is already taken gets
 * more of the code, which nobody else has.
 */
export function fileName({ familyName, givenName, code }: Named, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const who = written(`${familyName} ${givenName}`) || 'persona';
  for (let length = SHORTEST_CODE; ; length += 4) {
    const name = `${who}-${code.slice(0, length).toLowerCase()}.pdf`;
    if (!taken.has(name) || length >= code.length) return name;
  }
}

/** In small plain letters, each word parted from the next; an apostrophe parts nothing. */
function written(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
