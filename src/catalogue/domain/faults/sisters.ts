import type { UnitContent } from '../content.js';
import { isSingle } from '../exercises/index.js';
import { inFile, only, type Fault } from './fault.js';

/** Each critical question has a sister of its own, on the same lesson, that is asked to nobody else (pedagogy, § 2). */
export function sisterFaults({ bank, checks, exercises, sisters }: UnitContent): Fault[] {
  const alone = (where: 'checks' | 'exercises' | 'sisters') =>
    ({ checks, exercises, sisters })[where].flatMap((asked, index) =>
      only([
        isSingle(asked) &&
          asked.sister !== null &&
          inFile(where, [index, 'sister'], 'solo le domande della banca hanno una gemella: togli «sister».'),
      ]),
    );
  return [
    ...bank.flatMap(({ sister, lesson }, index) => {
      const fault = (message: string) => inFile('bank', [index, 'sister'], message);
      const found = sisters.find(({ id }) => id === sister);
      return only([
        sister !== null && !found && fault(`la gemella «${sister}» non è in sisters.yaml: scrivila o correggi il nome.`),
        found !== undefined &&
          found.lesson !== lesson &&
          fault(`la gemella «${sister}» è della lezione «${found.lesson}»: scegline una di «${lesson}».`),
        sister !== null &&
          bank.filter((other) => other.sister === sister).length > 1 &&
          fault(`la gemella «${sister}» è di due domande: scrivine una per ciascuna.`),
      ]);
    }),
    ...sisters.flatMap(({ id }, index) =>
      only([
        !bank.some(({ sister }) => sister === id) &&
          inFile('sisters', [index, 'id'], `nessuna domanda della banca ha «sister: ${id}»: scrivilo in una, o togli la gemella.`),
      ]),
    ),
    ...alone('checks'),
    ...alone('exercises'),
    ...alone('sisters'),
  ];
}
