import type { Report } from '../../src/participation/report.js';
import type { Sum } from '../../src/participation/sums.js';

export const CESATE = { istat: '015076', belfiore: 'C569', name: 'Cesate', province: 'MI' };
export const SENAGO = { istat: '015206', belfiore: 'I602', name: 'Senago', province: 'MI' };
export const NURSE = { code: 'infermiera', name: 'Infermiera', track: 'health', ecm: true } as const;
export const CARER = { ...NURSE, code: 'ostetrica', name: 'Ostetrica' };
export const UNITS = [
  { slug: 'uno', title: 'Riconoscere', number: 1, tracks: null },
  { slug: 'due', title: 'Accogliere', number: 2, tracks: null },
];
export const COURSE = 'course/corso';

type Place = { readonly istat: string };

/** People in a state of a unit, in a municipality. */
export const count = ({ istat }: Place, unit: string, state: Sum['state'], people: number): Sum => ({
  municipality: istat,
  profession: '',
  organisation: '',
  unit,
  state,
  people,
});

const COUNTS = [
  count(CESATE, 'uno', 'enrolled', 3),
  count(CESATE, 'uno', 'in_progress', 2),
  count(CESATE, 'uno', 'completed', 4),
  count(CESATE, 'due', 'enrolled', 9),
  count(SENAGO, 'due', 'completed', 5),
];

interface Given extends Partial<Omit<Report, 'municipalities' | 'shown'>> {
  readonly counts?: readonly Sum[];
  readonly before?: readonly Sum[];
  readonly ahead?: readonly Sum[] | null;
  readonly of?: readonly (typeof CESATE)[]; // the municipalities shown
  readonly targets?: ReadonlyMap<string, number>;
  readonly shown?: Partial<Report['shown']>;
}

/** A report of two municipalities and two units; a test says what it is about. */
export function aReport({
  counts = COUNTS,
  before = [],
  ahead = null,
  of = [CESATE, SENAGO],
  targets,
  shown,
  ...given
}: Given = {}): Report {
  const own = (sums: readonly Sum[], istat: string) => sums.filter((sum) => sum.municipality === istat);
  return {
    asOf: '2027-03-10',
    refused: { al: null, comune: null },
    shown: { large: false, all: of, chosen: null, some: of, named: '', after: null, next: null, unknown: null, ...shown },
    municipalities: of.map((municipality) => ({
      municipality,
      before: own(before, municipality.istat),
      now: own(counts, municipality.istat),
      ahead: ahead && own(ahead, municipality.istat),
      target: targets?.get(municipality.istat) ?? null,
    })),
    network: null,
    details: [],
    byBody: true,
    organisations: [],
    professions: [NURSE, CARER],
    course: null,
    units: UNITS,
    allUnits: UNITS,
    unit: null,
    profession: null,
    seesNetwork: true,
    ...given,
  };
}
