import type { UnitContent } from '../content.js';
import { inFile, sameWords, type Fault } from './fault.js';

const ASKED = ['checks', 'exercises', 'bank', 'sisters'] as const;
const ANSWERED = [...ASKED, 'vignettes'] as const; // what is answered is stored by id

/** Ids used twice, anywhere in a unit. */
export const repeatedIds = (unit: UnitContent): Fault[] =>
  twice(
    ANSWERED.flatMap((where) => unit[where].map(({ id }, index) => ({ where, path: [index, 'id'], id, said: id }))),
    (other) => `«${other}» è usato due volte: cambia uno dei due.`,
  );

/** Questions asked twice, but for case, accents and punctuation. */
export const repeatedPrompts = (unit: UnitContent): Fault[] =>
  twice(
    ASKED.flatMap((where) =>
      unit[where].map(({ id, prompt }, index) => ({ where, path: [index, 'prompt'], id, said: sameWords(prompt) })),
    ),
    (other) => `la stessa domanda c’è due volte, anche in «${other}»: cambiane una.`,
  );

/** Scenes told twice. */
export const repeatedScenes = ({ vignettes }: UnitContent): Fault[] =>
  twice(
    vignettes.map(({ id, text }, index) => ({ where: 'vignettes', path: [index, 'text'], id, said: sameWords(text) })),
    (other) => `la stessa scena c’è due volte, anche in «${other}»: cambiane una.`,
  );

interface Saying extends Pick<Fault, 'where' | 'path'> {
  readonly id: string;
  readonly said: string;
}

function twice(sayings: readonly Saying[], message: (other: string) => string): Fault[] {
  return sayings.flatMap((one) => {
    const other = sayings.find((another) => another !== one && another.said === one.said);
    return other ? [inFile(one.where, one.path, message(other.id))] : [];
  });
}
