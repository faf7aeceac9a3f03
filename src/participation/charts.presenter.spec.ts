import { sayIn } from '../web/index.js';
import { aReport, CESATE, count, COURSE, SENAGO, UNITS } from '../../test/support/reports.js';
import { presentCharts } from './charts.presenter.js';

const FAR = { istat: '058091', belfiore: 'H501', name: 'Roma', province: 'RM' };
const counts = [
  count(CESATE, 'uno', 'enrolled', 3),
  count(CESATE, 'uno', 'in_progress', 2),
  count(SENAGO, 'uno', 'completed', 4),
  count(SENAGO, COURSE, 'completed', 1),
];
const ONE = { counts, unit: 'uno', units: UNITS.slice(0, 1), course: COURSE };
const ALL = { counts, course: COURSE };
type Given = Parameters<typeof aReport>[0];
const charts = (given: Given, days = ['2027-02-28', '2027-03-10']) =>
  presentCharts(
    aReport(given),
    days.map((day) => ({ day, now: counts })),
    sayIn('it'),
  );

describe('presentCharts', () => {
  it.each([
    { name: 'one unit', given: ONE, shown: ['by-municipality', 'map', 'funnel', 'year'] },
    { name: 'one municipality', given: { ...ONE, of: [CESATE] }, shown: ['funnel', 'year'] },
    { name: 'somewhere we have no map of', given: { ...ONE, of: [CESATE, FAR] }, shown: ['by-municipality', 'funnel', 'year'] },
    { name: 'all units', given: ALL, shown: ['funnel', 'map', 'by-unit', 'year'] },
    { name: 'all units, somewhere we have no map of', given: { ...ALL, of: [CESATE, FAR] }, shown: ['funnel', 'by-unit', 'year'] },
  ])('of $name: $shown', ({ given, shown }) => expect(charts(given).map(({ id }) => id)).toEqual(shown.map((id) => `chart-${id}`)));

  it('of one unit has the numbers of the table beside each picture, municipalities as they come', () => {
    const [byMunicipality, map, funnel, year] = charts(ONE);
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

  it('of the course has the way to the certificate, by the profession of each', () => {
    const details = [
      { ...count(CESATE, 'uno', 'enrolled', 5), profession: 'infermiera', organisation: 'asst' },
      { ...count(SENAGO, 'uno', 'completed', 4), profession: 'ostetrica', organisation: 'asst' },
      { ...count(SENAGO, COURSE, 'completed', 1), profession: 'ostetrica', organisation: 'asst' },
    ];
    const [way, map, , year] = charts({ ...ALL, details });
    expect(way!.rows).toEqual([
      { name: 'Iscritti', figures: [9] },
      { name: 'Modulo 1 completato', figures: [4] },
      { name: 'Modulo 2 completato', figures: [0] },
      { name: 'Con attestato', figures: [1] },
    ]);
    expect(map!.rows.map(({ figures }) => figures)).toEqual([[0, 5], [1, 4]]); // prettier-ignore
    expect(year!.rows.at(-1)!.figures).toEqual([9, 1]);
  });

  it('says no percentage', () => expect(JSON.stringify([charts(ONE), charts(ALL)])).not.toContain('%'));
});
