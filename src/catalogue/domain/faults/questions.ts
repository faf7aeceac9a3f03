import type { Option, Question, UnitContent } from '../content.js';
import { hardToRead } from './ease.js';
import { inFile, only, sameWords, type Fault } from './fault.js';

const OPTIONS = 4;
const SHORTEST_WHY = 20; // characters
const ASKED = ['checks', 'bank', 'sisters'] as const;

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

/** What is wrong with a question by itself: a check, one of the bank, or a sister. */
export function questionFaults(unit: UnitContent): Fault[] {
  const lessons = unit.lessons.map(({ slug }) => slug);
  return ASKED.flatMap((where) =>
    unit[where].flatMap((question, index) => {
      const fault = (path: Fault['path'], message: string) => inFile(where, [index, ...path], message);
      return only([
        !lessons.includes(question.lesson) &&
          fault(['lesson'], `la lezione «${question.lesson}» non c’è: scrivi una di ${lessons.join(', ')}.`),
        ...optionFaults(question).map(({ path, message }) => fault(['options', ...path], message)),
        ...hardTexts(question).map((message) => fault(['prompt'], message)),
      ]);
    }),
  );
}

/** Options that do not say why they are right or wrong. */
export const unexplained = (unit: UnitContent): Fault[] =>
  ASKED.flatMap((where) =>
    unit[where].flatMap(({ options }, index) =>
      options.flatMap(({ id, why }, at) =>
        only([
          why.length < SHORTEST_WHY &&
            inFile(where, [index, 'options', at, 'why'], `la spiegazione di «${id}» è troppo corta: scrivi perché sì o perché no.`),
        ]),
      ),
    ),
  );

function optionFaults({ options }: Question): Pick<Fault, 'path' | 'message'>[] {
  const right = options.filter(({ correct }) => correct).length;
  const differ = (of: (option: Option) => string) => new Set(options.map(of)).size === options.length;
  return [
    options.length !== OPTIONS && { path: [], message: `le opzioni sono ${options.length}: ne servono ${OPTIONS}.` },
    right !== 1 && { path: [], message: `le opzioni giuste sono ${right}: scrivi «correct: true» in una sola.` },
    !differ(({ id }) => id) && { path: [], message: 'due opzioni hanno lo stesso «id».' },
    !differ(({ text }) => sameWords(text)) && { path: [], message: 'due opzioni hanno lo stesso testo.' },
    ...options.map(
      ({ text }, at) =>
        REFERS_TO_OTHERS.test(text) && {
          path: [at, 'text'],
          message: 'questa opzione rinvia alle altre: l’ordine cambia a ogni tentativo, quindi riscrivila da sola.',
        },
    ),
  ].filter((found) => found !== false);
}

const hardTexts = ({ prompt, options }: Question): string[] => [
  ...hardToRead('la domanda con le opzioni', [prompt, ...options.map(({ text }) => text)].join('\n')),
  ...hardToRead('l’insieme delle spiegazioni', options.map(({ why }) => why).join('\n')),
];
