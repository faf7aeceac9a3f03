import type { Question, UnitContent } from './content.js';

/** Where in a unit's files something is wrong: a list, a place in it, and what to write instead. */
export interface Fault {
  readonly where: 'unit' | 'lessons' | 'checks' | 'bank' | 'sisters' | 'vignettes' | 'interview' | 'card' | 'figures';
  readonly index: number; // of the lesson or figure, each in a file of its own; 0 for the others
  readonly path: readonly (string | number)[]; // of the field, in the file
  readonly line?: number; // in a lesson's text, from 0
  readonly message: string;
}

const LESSON_CHARACTERS = 4800; // 6,000 characters count as ten minutes of study
const CHECKS_A_LESSON = 2;
const OPTIONS = 4;
const BANK_FOR_EACH_DRAWN = 3;
/** “Tutte le precedenti”, “nessuna delle altre”, “la risposta b”, “sia a e b”: not ordinary words that happen to be like them. */
const REFERS_TO_OTHERS = new RegExp(
  [
    String.raw`\b(tutt[ei]|nessun[ao]|entramb[ei])\s+(le|delle|i|dei)\s+(precedenti|risposte|due)\b`,
    String.raw`^(tutt[ei]|nessun[ao])\s+(le|delle|gli|degli)\s+altr[ei]\.?$`,
    String.raw`\b(la|le|della|delle)\s+(risposta|risposte|opzione|opzioni)\s+[a-d]\b`,
    String.raw`\b[a-d]\s+e\s+[a-d]\.?$`,
  ].join('|'),
  'i',
);

/** Everything that makes a unit unfit to be taught (pedagogy, §§ 1 and 2); empty: publish it. */
export function faults(unit: UnitContent): Fault[] {
  return [
    ...unit.lessons.flatMap((lesson, index) => lessonFaults(unit, lesson.slug, lesson.markdown, index)),
    ...questionFaults(unit, 'checks'),
    ...questionFaults(unit, 'bank'),
    ...bankFaults(unit),
    ...sourceFaults(unit),
  ];
}

function lessonFaults(unit: UnitContent, slug: string, markdown: string, index: number): Fault[] {
  const fault = (field: string, message: string): Fault => ({ where: 'lessons', index, path: [field], message });
  const checks = unit.checks.filter(({ lesson }) => lesson === slug).length;
  return [
    markdown.length > LESSON_CHARACTERS &&
      fault('body', `la lezione ha ${markdown.length} caratteri: accorciala a ${LESSON_CHARACTERS}.`),
    unit.lessons.findIndex((other) => other.slug === slug) !== index &&
      fault('body', `un’altra lezione si chiama «${slug}»: cambia il nome di uno dei due file.`),
    /<[a-z/!]/i.test(markdown) && fault('body', 'la lezione contiene HTML: scrivi solo Markdown.'),
    checks !== CHECKS_A_LESSON &&
      fault('body', `la lezione ha ${checks} domande di verifica in checks.yaml: ne servono ${CHECKS_A_LESSON}.`),
  ].filter((found) => found !== false);
}

function questionFaults(unit: UnitContent, where: 'checks' | 'bank'): Fault[] {
  const lessons = new Set(unit.lessons.map(({ slug }) => slug));
  const everywhere = [...unit.checks, ...unit.bank];
  return unit[where].flatMap((question, index) => {
    const fault = (field: string, message: string): Fault => ({ where, index: 0, path: [index, field], message });
    const right = question.options.filter(({ correct }) => correct).length;
    const twice = (same: (other: Question) => boolean) => everywhere.filter(same).length > 1;
    return [
      !lessons.has(question.lesson) &&
        fault('lesson', `la lezione «${question.lesson}» non c’è: scrivi una di ${[...lessons].join(', ')}.`),
      twice(({ id }) => id === question.id) && fault('id', `«${question.id}» è usato due volte: cambia uno dei due.`),
      twice(({ prompt }) => prompt === question.prompt) && fault('prompt', 'la stessa domanda c’è due volte: cambiane una.'),
      question.options.length !== OPTIONS && fault('options', `le opzioni sono ${question.options.length}: ne servono ${OPTIONS}.`),
      right !== 1 && fault('options', `le opzioni giuste sono ${right}: scrivi «correct: true» in una sola.`),
      new Set(question.options.map(({ id }) => id)).size < question.options.length &&
        fault('options', 'due opzioni hanno lo stesso «id».'),
      new Set(question.options.map(({ text }) => text)).size < question.options.length &&
        fault('options', 'due opzioni hanno lo stesso testo.'),
      question.options.some(({ text }) => REFERS_TO_OTHERS.test(text)) &&
        fault('options', 'un’opzione rinvia alle altre: l’ordine cambia a ogni tentativo, quindi riscrivila da sola.'),
    ].filter((found) => found !== false);
  });
}

function bankFaults({ bank, lessons, quiz }: UnitContent): Fault[] {
  const needed = BANK_FOR_EACH_DRAWN * quiz.questions;
  return [
    bank.length < needed &&
      ({
        where: 'unit',
        index: 0,
        path: ['quiz'],
        message: `il quiz ha ${quiz.questions} domande: nella banca ne servono almeno ${needed}, ce ne sono ${bank.length}.`,
      } as const),
    ...lessons.map(
      ({ slug }, index) =>
        !bank.some(({ lesson }) => lesson === slug) &&
        ({ where: 'lessons', index, path: ['body'], message: 'nessuna domanda della banca riguarda questa lezione.' } as const),
    ),
  ].filter((found) => found !== false);
}

function sourceFaults(unit: UnitContent): Fault[] {
  const missing = (where: Fault['where'], cited: readonly (readonly string[])[]): Fault[] =>
    cited.flatMap((keys, index) =>
      keys
        .filter((key) => !(key in unit.sources))
        .map((key) => ({
          where,
          index: where === 'lessons' ? index : 0,
          path: where === 'lessons' || where === 'card' ? ['sources'] : [index, 'sources'],
          message: `la fonte «${key}» non è in sources.yaml: aggiungila o correggi la sigla.`,
        })),
    );
  return [
    ...missing(
      'lessons',
      unit.lessons.map(({ sources }) => sources),
    ),
    ...missing(
      'checks',
      unit.checks.map(({ sources }) => sources),
    ),
    ...missing(
      'bank',
      unit.bank.map(({ sources }) => sources),
    ),
    ...missing('card', [unit.card.sources]),
  ];
}
