import type { Option } from '../content.js';
import type { Exercise, Matching, Ordering, Signs } from '../exercises/index.js';
import { sameWords, type Fault } from './fault.js';

const OPTIONS = 4; // of a single choice
const MULTIPLE = { least: 3, most: 6 };
const PAIRS = { least: 3, most: 5 };
const ITEMS = { least: 3, most: 6 };
const OF_EACH = 2; // sentences with a sign, and without
const LONGEST_RIGHT = 60; // characters of what is chosen from a list, which a phone cuts

/** “Tutte le precedenti”, “nessuna delle due”, “la risposta b”, “sia a e b”: not ordinary words that happen to be like them. */
const REFERS_TO_OTHERS = new RegExp(
  [
    String.raw`\b(tutt[ei]|nessun[ao]|entramb[ei])\s+(le|delle|i|dei)\s+(precedenti|risposte|opzioni)\b`,
    String.raw`^(tutt[ei]|nessun[ao])\s+(le|delle|gli|degli)\s+altr[ei]\.?$`,
    String.raw`^(tutt[ei] e|nessun[ao] (delle|dei)|entramb[ei] (le|i))\s+(due|tre)\.?$`, // alone: “nessuno dei due, se lei…” is about people
    String.raw`^entrambe\.?$`,
    String.raw`\b(la|le|della|delle)\s+(risposta|risposte|opzione|opzioni)\s+([a-d]|precedent[ei])\b`,
    String.raw`\b[a-d]\s+e\s+[a-d]\.?$`,
  ].join('|'),
  'i',
);

type Found = Pick<Fault, 'path' | 'message'>;
type Maybe = Found | false;

/** What is wrong with the parts of an exercise: how many they are, which are right, whether each can be told from the others. */
export function partFaults(exercise: Exercise): Found[] {
  switch (exercise.type) {
    case 'multiple':
      return only([...multipleFaults(exercise.options), ...optionFaults(exercise.options)]);
    case 'true-false':
      return only([
        /\?\s*$/.test(exercise.prompt) && at(['prompt'], 'è una domanda: scrivi una frase che può essere vera o falsa.'),
      ]);
    case 'matching':
      return only(matchingFaults(exercise));
    case 'ordering':
      return only(orderingFaults(exercise));
    case 'signs':
      return only(signFaults(exercise));
    default:
      return only([...singleFaults(exercise.options), ...optionFaults(exercise.options)]);
  }
}

function singleFaults(options: readonly Option[]): Maybe[] {
  const right = options.filter(({ correct }) => correct).length;
  return [
    options.length !== OPTIONS && at(['options'], `le opzioni sono ${options.length}: ne servono ${OPTIONS}.`),
    right !== 1 && at(['options'], `le opzioni giuste sono ${right}: scrivi «correct: true» in una sola.`),
  ];
}

function multipleFaults(options: readonly Option[]): Maybe[] {
  const right = options.filter(({ correct }) => correct).length;
  return [
    howMany(['options'], 'le opzioni', options.length, MULTIPLE),
    right === 0 && at(['options'], 'nessuna opzione è giusta: scrivi «correct: true» in una o più.'),
    right > 0 && right === options.length && at(['options'], 'tutte le opzioni sono giuste: aggiungine una sbagliata.'),
  ];
}

const optionFaults = (options: readonly Option[]): Maybe[] => [
  ...alike(['options'], 'opzioni', options, ({ text }) => text),
  ...options.map(
    ({ text }, index) =>
      REFERS_TO_OTHERS.test(text) &&
      at(
        ['options', index, 'text'],
        'questa opzione rinvia alle altre: l’ordine cambia a ogni tentativo, quindi riscrivila da sola.',
      ),
  ),
];

const matchingFaults = ({ pairs, extra }: Matching): Maybe[] => [
  howMany(['pairs'], 'le coppie', pairs.length, PAIRS),
  ...alike(['pairs'], 'coppie', pairs, ({ left }) => left),
  isTwice([...pairs.map(({ right }) => right), ...extra].map(sameWords)) &&
    at(['pairs'], 'a destra lo stesso testo c’è due volte, anche in «extra»: cambiane uno, o non si sa quale scegliere.'),
  ...pairs.map(({ right }, index) => tooLong(['pairs', index, 'right'], right)),
  ...extra.map((text, index) => tooLong(['extra', index], text)),
];

const orderingFaults = ({ items }: Ordering): Maybe[] => [
  howMany(['items'], 'le voci da ordinare', items.length, ITEMS),
  ...alike(['items'], 'voci', items, ({ text }) => text),
];

function signFaults({ text }: Signs): Maybe[] {
  const signs = text.filter(({ sign }) => sign).length;
  const none = text.length - signs;
  return [
    signs < OF_EACH && at(['text'], `le frasi con un segno sono ${signs}: ne servono almeno ${OF_EACH}.`),
    none < OF_EACH && at(['text'], `le frasi senza segni sono ${none}: ne servono almeno ${OF_EACH}.`),
    ...alike(['text'], 'frasi', text, (sentence) => sentence.text),
  ];
}

const alike = <T extends { readonly id: string }>(
  path: Fault['path'],
  what: string,
  parts: readonly T[],
  said: (part: T) => string,
) => [
  isTwice(parts.map(({ id }) => id)) && at(path, `due ${what} hanno lo stesso «id».`),
  isTwice(parts.map((part) => sameWords(said(part)))) && at(path, `due ${what} hanno lo stesso testo.`),
];

const howMany = (path: Fault['path'], what: string, count: number, { least, most }: typeof PAIRS): Maybe =>
  (count < least || count > most) && at(path, `${what} sono ${count}: scrivine da ${least} a ${most}.`);

const tooLong = (path: Fault['path'], text: string): Maybe =>
  text.length > LONGEST_RIGHT &&
  at(path, `questo testo si sceglie da un elenco e ha ${text.length} caratteri: accorcialo a ${LONGEST_RIGHT}.`);

/** Whether two of them are the same. */
const isTwice = (all: readonly string[]): boolean => new Set(all).size < all.length;

const at = (path: Fault['path'], message: string): Found => ({ path, message });

const only = (found: readonly Maybe[]): Found[] => found.filter((one) => one !== false);
