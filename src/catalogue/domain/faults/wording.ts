import type { Fault } from './fault.js';
import { blank, type Text } from './texts.js';

/** Phrases that hide violence or blame whoever lives with it; `{nome}` stands for the name of a person. */
export interface WordsToAvoid {
  readonly phrases: readonly string[];
  readonly why: string;
  readonly instead: string;
}

const MARKUP = [
  { sign: /<[a-z/!]/gi, message: () => 'c’è dell’HTML: scrivi solo testo, o Markdown in lezioni, schede e pagine.' },
  { sign: /https?:|www\./gi, message: () => 'c’è l’indirizzo di un sito: toglilo e cita la fonte in «sources».' },
];
const STRAIGHT = { sign: /'/g, message: () => 'c’è un apostrofo dritto: scrivi quello tipografico (’).' };

/** HTML and addresses of other sites: no text of any language has them. */
export const markupFaults = (texts: readonly Text[]): Fault[] =>
  texts.flatMap((text) => MARKUP.flatMap((one) => faultsOf(text, one)));

/** What Italian texts must not have: straight apostrophes and words to avoid. */
export const italianFaults = (texts: readonly Text[], avoid: readonly WordsToAvoid[]): Fault[] => [
  ...texts.flatMap((text) => faultsOf(text, STRAIGHT)),
  ...avoidedWords(texts, avoid),
];

/** Words to avoid, where our own voice uses them: between « and » somebody is quoted, to show what is wrong with it. */
export function avoidedWords(texts: readonly Text[], avoid: readonly WordsToAvoid[]): Fault[] {
  const signs = avoid.map(({ phrases, why, instead }) => ({ sign: signOf(phrases), why, instead }));
  return texts.flatMap((text) => {
    const own = { ...text, text: text.text.replace(/«[^»]*»/g, blank) };
    return signs.flatMap(({ sign, why, instead }) =>
      faultsOf(own, {
        sign,
        message: (words) => `«${words}» è da evitare: ${why} ${instead} Se citi qualcuno, metti la frase tra « e ».`,
      }),
    );
  });
}

interface Sign {
  readonly sign: RegExp;
  readonly message: (words: string) => string;
}

/** A fault for each line of a text where the sign is found; what stands for a name begins with a capital letter. */
function faultsOf(text: Text, { sign, message }: Sign): Fault[] {
  return [...text.text.matchAll(sign)]
    .filter(([, ...names]) => names.every((name) => name === undefined || /^\p{Lu}/u.test(name)))
    .map(({ 0: words, index }) => ({ ...placeIn(text, index), message: message(words) }))
    .filter(({ line, message: said }, at, all) => all.findIndex((one) => one.line === line && one.message === said) === at);
}

/** Where the character at an offset of a text stands. */
function placeIn({ text, line, ...place }: Text, offset: number): Omit<Fault, 'message'> {
  return line === undefined ? place : { ...place, line: line + text.slice(0, offset).split('\n').length - 1 };
}

/** Phrases as one pattern: whole words, in any case, on one line. */
function signOf(phrases: readonly string[]): RegExp {
  const patterns = phrases.map((phrase) => phrase.split('{nome}').map(literally).join('(\\p{L}+)'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const literally = (words: string): string => words.replace(/[.*+?^$()[\]{}\\|]/g, '\\$&').replace(/ +/g, '[^\\S\\n]+');
