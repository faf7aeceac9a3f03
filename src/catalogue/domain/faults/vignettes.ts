import type { UnitContent, Vignette } from '../content.js';
import { wordsOf } from '../gulpease.js';
import { hardToRead } from './ease.js';
import { inFile, only, type Fault } from './fault.js';

const FEWEST = 24; // two decks of twelve (pedagogy, § 1)
const SHORTEST = 25;
const LONGEST = 90; // words
const ALIKE = 1.15; // the mean length of one kind to that of the other: length must not be a cue

/** The mean length of scenes, in words; 0 when there are none. */
export const meanWords = (vignettes: readonly Vignette[]): number =>
  vignettes.length === 0 ? 0 : vignettes.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / vignettes.length;

/** What makes a deck of scenes too small, hard to read, or one to guess (pedagogy, § 5). */
export function vignetteFaults({ vignettes }: UnitContent): Fault[] {
  const signs = vignettes.filter(({ sign }) => sign);
  const none = vignettes.filter(({ sign }) => !sign);
  const means = [meanWords(signs), meanWords(none)].sort((one, other) => one - other) as [number, number];
  return [
    ...only([
      vignettes.length < FEWEST && inFile('vignettes', [], `le scene sono ${vignettes.length}: ne servono almeno ${FEWEST}.`),
      signs.length !== none.length &&
        inFile('vignettes', [], `le scene con segni sono ${signs.length} e quelle senza ${none.length}: scrivine tante quante.`),
      means[1] > ALIKE * means[0] &&
        inFile(
          'vignettes',
          [],
          `le scene con segni hanno in media ${Math.round(meanWords(signs))} parole e quelle senza ${Math.round(meanWords(none))}: la lunghezza le distingue, avvicinale al 15 %.`,
        ),
    ]),
    ...vignettes.flatMap(({ text }, index) => textFaults(text, index)),
  ];
}

function textFaults(text: string, index: number): Fault[] {
  const words = wordsOf(text).length;
  return only([
    (words < SHORTEST || words > LONGEST) &&
      inFile('vignettes', [index, 'text'], `la scena ha ${words} parole: ne servono da ${SHORTEST} a ${LONGEST}.`),
    ...hardToRead('la scena', text).map((message) => inFile('vignettes', [index, 'text'], message)),
  ]);
}
