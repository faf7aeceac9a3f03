import type { CourseContent, UnitContent } from '../content.js';
import { inFile, only, type Fault } from './fault.js';
import { textsOfCourse } from './texts.js';
import { italianFaults, markupFaults, type WordsToAvoid } from './wording.js';

/** A profession, and the track that chooses its units. */
export interface Track {
  readonly name: string;
  readonly track: string;
}

/** A course as its author writes it: units by name. */
export type ListedCourse = Omit<CourseContent, 'units'> & { readonly units: readonly string[] };

/** What is wrong with a course and its units together; `index` is the unit's. */
export const courseFaults = (
  course: ListedCourse,
  units: readonly UnitContent[],
  professions: readonly Track[],
  avoid: readonly WordsToAvoid[] = [],
): Fault[] => [
  ...course.units.flatMap((slug, at) =>
    only([
      !units.some((unit) => unit.slug === slug) &&
        inFile('course', ['units', at], `il modulo «${slug}» non c’è: correggi il nome.`),
    ]),
  ),
  ...units.flatMap((unit, index) =>
    only([
      !course.units.includes(unit.slug) &&
        inUnit(index, ['slug'], `il modulo non è nel corso: aggiungi «${unit.slug}» a «units» in course.yaml.`),
      ...sameNumber(unit, units).map((message) => inUnit(index, ['number'], message)),
      ...(unit.tracks ?? []).map(
        (track, at) =>
          !professions.some((profession) => profession.track === track) &&
          inUnit(index, ['tracks', at], `nessuna professione ha «track: ${track}» in professions.yaml: correggi il nome.`),
      ),
    ]),
  ),
  ...leftOut(units, professions),
  ...markupFaults(textsOfCourse(course)),
  ...italianFaults(textsOfCourse(course), avoid),
];

/** Units, of all courses, that share a name: their versions would be taken for each other's. */
export const slugFaults = (units: readonly UnitContent[]): Fault[] =>
  units.flatMap(({ slug }, index) =>
    only([
      units.findIndex((other) => other.slug === slug) !== index &&
        inUnit(index, ['slug'], `un altro modulo si chiama «${slug}»: cambia uno dei due.`),
    ]),
  );

const inUnit = (index: number, path: Fault['path'], message: string): Fault => ({ where: 'unit', index, path, message });

/** Two units may share a number only when nobody has to take both. */
const sameNumber = (unit: UnitContent, units: readonly UnitContent[]): string[] =>
  units
    .filter((other) => other !== unit && other.number === unit.number)
    .filter(({ tracks }) => !unit.tracks || !tracks || tracks.some((track) => unit.tracks!.includes(track)))
    .map(({ slug, number }) => `anche «${slug}» è il modulo ${number}: cambia il numero, o scrivi in ciascuno «tracks» diversi.`);

/** Professions for which a number of the course has no unit. */
function leftOut(units: readonly UnitContent[], professions: readonly Track[]): Fault[] {
  return [...new Set(units.map(({ number }) => number))].flatMap((number) => {
    const served = units.filter((unit) => unit.number === number).map(({ tracks }) => tracks);
    const out = served.includes(null) ? [] : professions.filter(({ track }) => !served.flat().includes(track));
    const tracks = [...new Set(out.map(({ track }) => track))].join(', ');
    return only([
      out.length > 0 &&
        inFile(
          'course',
          ['units'],
          `il modulo ${number} manca a chi ha «track: ${tracks}» (${out.map(({ name }) => name).join('; ')}): aggiungilo ai «tracks» di un modulo.`,
        ),
    ]);
  });
}
