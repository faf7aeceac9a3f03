import type { UnitContent } from '../content.js';
import { only, type Fault } from './fault.js';

const CHECKS = 2; // a lesson

/** Lessons that share a name, and lessons that are not asked about. */
export function lessonFaults({ lessons, checks, bank }: UnitContent): Fault[] {
  return lessons.flatMap(({ slug }, index) => {
    const fault = (message: string): Fault => ({ where: 'lessons', index, path: [], message });
    const asked = checks.filter(({ lesson }) => lesson === slug).length;
    return only([
      lessons.findIndex((other) => other.slug === slug) !== index &&
        fault(`un’altra lezione si chiama «${slug}»: cambia il nome di uno dei due file.`),
      asked !== CHECKS && fault(`la lezione ha ${asked} domande di verifica in checks.yaml: ne servono ${CHECKS}.`),
      !bank.some(({ lesson }) => lesson === slug) && fault('nessuna domanda della banca riguarda questa lezione: scrivine una.'),
    ]);
  });
}
