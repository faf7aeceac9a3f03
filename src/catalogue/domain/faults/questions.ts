import type { UnitContent } from '../content.js';
import { reasonsOf, saidBefore } from '../exercises/index.js';
import { hardToRead } from './ease.js';
import { partFaults } from './exercises.js';
import { inFile, only, type Fault } from './fault.js';

const SHORTEST_WHY = 20; // characters
const ASKED = ['checks', 'exercises', 'bank', 'sisters'] as const;

/** What is wrong with what is asked, each by itself: a check, an exercise, a question of the bank, or a sister. */
export function questionFaults(unit: UnitContent): Fault[] {
  const lessons = unit.lessons.map(({ slug }) => slug);
  return ASKED.flatMap((where) =>
    unit[where].flatMap((asked, index) => {
      const fault = (path: Fault['path'], message: string) => inFile(where, [index, ...path], message);
      const hard = [
        ...hardToRead('la domanda con le opzioni', saidBefore(asked).join('\n')),
        ...hardToRead(
          'l’insieme delle spiegazioni',
          reasonsOf(asked)
            .map(({ why }) => why)
            .join('\n'),
        ),
      ];
      return only([
        !lessons.includes(asked.lesson) &&
          fault(['lesson'], `la lezione «${asked.lesson}» non c’è: scrivi una di ${lessons.join(', ')}.`),
        ...partFaults(asked).map(({ path, message }) => fault(path, message)),
        ...hard.map((message) => fault(['prompt'], message)),
      ]);
    }),
  );
}

/** Options, and whatever else can be chosen, that do not say why they are right or wrong. */
export const unexplained = (unit: UnitContent): Fault[] =>
  ASKED.flatMap((where) =>
    unit[where].flatMap((asked, index) =>
      reasonsOf(asked)
        .filter(({ why }) => why.length < SHORTEST_WHY)
        .map(({ path, of }) =>
          inFile(where, [index, ...path], `la spiegazione di «${of}» è troppo corta: scrivi perché sì o perché no.`),
        ),
    ),
  );
