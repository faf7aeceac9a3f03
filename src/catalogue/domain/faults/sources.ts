import type { Lesson, UnitContent } from '../content.js';
import type { Fault, Place } from './fault.js';

const CITE = 'scrivi le fonti alla fine di un titolo con due cancelletti, per esempio «## I soldi {ISTAT25, STARK07}»';
const LEFT_IN_HEADING = /^#+\s.*[{}]/; // what was read as sources is gone by now

interface Citing {
  readonly sources: readonly string[];
}

/** Sources that are cited and not known, and lessons that cite none. A unit carries those of its citations that are. */
export function sourceFaults(unit: UnitContent): Fault[] {
  const each = (where: 'checks' | 'exercises' | 'bank' | 'sisters' | 'vignettes') =>
    unit[where].flatMap((citing, index) => unknownSources(citing, unit.sources, { where, index: 0, path: [index] }));
  return [
    ...unit.lessons.flatMap((lesson, index) => lessonSourceFaults(lesson, unit.sources, index)),
    ...each('checks'),
    ...each('exercises'),
    ...each('bank'),
    ...each('sisters'),
    ...each('vignettes'),
    ...unknownSources(unit.interview, unit.sources, { where: 'interview', index: 0, path: [] }),
    ...unknownSources(unit.card, unit.sources, { where: 'card', index: 0, path: [] }),
  ];
}

/** A lesson says in the headings of its sections what their facts rest on. */
function lessonSourceFaults({ sections, markdown }: Lesson, known: UnitContent['sources'], index: number): Fault[] {
  const inLesson = { where: 'lessons', index, path: [] } as const;
  const left = markdown.split('\n').flatMap((text, line) => (LEFT_IN_HEADING.test(text) ? [line] : []));
  return [
    ...sections.flatMap((section) => unknownSources(section, known, { ...inLesson, line: section.line })),
    ...left.map((line) => ({ ...inLesson, line, message: `una graffa resta nel titolo: ${CITE}.` })),
    ...(sections.length + left.length === 0 ? [{ ...inLesson, message: `la lezione non cita fonti: ${CITE}.` }] : []),
  ];
}

/** The sources of one text that are not in a library. */
export const unknownSources = ({ sources }: Citing, known: UnitContent['sources'], at: Place): Fault[] =>
  sources.flatMap((key, index) =>
    Object.hasOwn(known, key)
      ? []
      : [
          {
            ...at,
            path: [...at.path, 'sources', index],
            message: `la fonte «${key}» non è in sources.yaml: aggiungila o correggi la sigla.`,
          },
        ],
  );
