import type { CitingSection, UnitContent } from '../content.js';
import type { Fault, Place } from './fault.js';

interface Citing {
  readonly sources: readonly string[];
}

/** Sources that are cited and not known, and lessons that cite none. A unit carries those of its citations that are. */
export function sourceFaults(unit: UnitContent): Fault[] {
  const each = (where: 'checks' | 'bank' | 'sisters' | 'vignettes') =>
    unit[where].flatMap((citing, index) => unknownSources(citing, unit.sources, { where, index: 0, path: [index] }));
  return [
    ...unit.lessons.flatMap(({ sections }, index) => sectionFaults(sections, unit.sources, index)),
    ...each('checks'),
    ...each('bank'),
    ...each('sisters'),
    ...each('vignettes'),
    ...unknownSources(unit.interview, unit.sources, { where: 'interview', index: 0, path: [] }),
    ...unknownSources(unit.card, unit.sources, { where: 'card', index: 0, path: [] }),
  ];
}

/** A lesson says in the headings of its sections what their facts rest on. */
function sectionFaults(sections: readonly CitingSection[], known: UnitContent['sources'], index: number): Fault[] {
  const inLesson = { where: 'lessons', index, path: [] } as const;
  if (sections.length === 0)
    return [{ ...inLesson, message: 'la lezione non cita fonti: scrivile nei titoli, per esempio «## I soldi {ISTAT25}».' }];
  return sections.flatMap((section) => unknownSources(section, known, { ...inLesson, line: section.line }));
}

/** The sources of one text that are not in a library. */
export const unknownSources = ({ sources }: Citing, known: UnitContent['sources'], at: Place): Fault[] =>
  sources.flatMap((key, index) =>
    key in known
      ? []
      : [
          {
            ...at,
            path: [...at.path, 'sources', index],
            message: `la fonte «${key}» non è in sources.yaml: aggiungila o correggi la sigla.`,
          },
        ],
  );
