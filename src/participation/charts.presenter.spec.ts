import { sayIn } from '../web/index.js';
import { presentCharts } from './charts.presenter.js';
import type { Report } from './participation.presenter.js';

const CESATE = { istat: '015076', belfiore: 'C569', name: 'Cesate', province: 'MI' };
const SENAGO = { istat: '015206', belfiore: 'I602', name: 'Senago', province: 'MI' };
const FAR = { istat: '058091', belfiore: 'H501', name: 'Roma', province: 'RM' };
const UNITS = [
  { slug: 'uno', title: 'Riconoscere' },
  { slug: 'due', title: 'Accogliere' },
];
const counts = [
  { municipality: CESATE.istat, unit: 'uno', state: 'enrolled' as const, people: 3 },
  { municipality: CESATE.istat, unit: 'uno', state: 'in_progress' as const, people: 2 },
  { municipality: SENAGO.istat, unit: 'uno', state: 'completed' as const, people: 4 },
];
const report = (given: Partial<Report> = {}): Report => ({
  asOf: '2027-03-10',
  refused: { al: null, comune: null },
  counts,
  targets: new Map(),
  course: null,
  municipalities: [CESATE, SENAGO],
  units: UNITS.slice(0, 1),
  choices: { municipalities: [CESATE, SENAGO], units: UNITS, professions: [] },
  municipality: null,
  unit: 'uno',
  profession: null,
  ...given,
});
const charts = (given: Partial<Report> = {}, days = ['2027-02-28', '2027-03-10']) =>
  presentCharts(
    report(given),
    days.map((day) => ({ day, counts })),
    sayIn('it'),
  );
const ids = (given: Partial<Report> = {}) => charts(given).map(({ id }) => id);

describe('presentCharts', () => {
  it.each([
    { name: 'one unit', given: {}, shown: ['by-municipality', 'map', 'funnel', 'year'] },
    { name: 'one municipality', given: { municipalities: [CESATE] }, shown: ['funnel', 'year'] },
    { name: 'somewhere we have no map of', given: { municipalities: [CESATE, FAR] }, shown: ['by-municipality', 'funnel', 'year'] },
    { name: 'all units', given: { unit: null, units: UNITS }, shown: ['by-unit'] },
  ])('of $name: $shown', ({ given, shown }) => expect(ids(given)).toEqual(shown.map((id) => `chart-${id}`)));

  it('has the numbers of the table beside each picture, municipalities as they come', () => {
    const [byMunicipality, map, funnel, year] = charts();
    expect(byMunicipality!.rows).toEqual([
      { name: 'Cesate', figures: [5, 2, 0] },
      { name: 'Senago', figures: [4, 0, 4] },
    ]);
    expect(map!.rows.map(({ figures }) => figures)).toEqual([[0, 5], [4, 4]]); // prettier-ignore
    expect(funnel!.rows.flatMap(({ figures }) => figures)).toEqual([9, 6, 4]);
    expect(year!.rows).toEqual([
      { name: '28 febbraio 2027', figures: [9, 4] },
      { name: '10 marzo 2027', figures: [9, 4] },
    ]);
  });

  it('says no percentage', () => expect(JSON.stringify(charts())).not.toContain('%'));
});
