import { sayIn } from '../web/index.js';
import { aReport, CARER, CESATE, count, COURSE, NURSE, SENAGO } from '../../test/support/reports.js';
import type { FigureRow } from './figure-table.js';
import { coverageTable, figureTables, inShort, monthTable } from './figures.presenter.js';

const say = sayIn('it');
type Given = Parameters<typeof aReport>[0];
const withCourse = (given: Given = {}) => aReport({ course: COURSE, ...given });
const texts = ({ name, cells }: FigureRow) => [name, ...cells.map(({ text }) => text)];
const hrefs = ({ cells }: FigureRow) => cells.map(({ href = null }) => href);

describe('coverageTable', () => {
  const counts = [
    count(CESATE, COURSE, 'completed', 28),
    count(CESATE, COURSE, 'expiring', 1),
    count(CESATE, COURSE, 'expired', 5),
    count(CESATE, COURSE, 'trained', 40),
  ];
  const table = (given: Given = {}) => coverageTable(withCourse({ counts, targets: new Map([[CESATE.istat, 37]]), ...given }), say);

  it('says how far each municipality is, and of one nobody has counted that it is not known; two measures, kept apart', () => {
    expect(table().columns.map(({ label }) => label)).toEqual([
      'Da formare',
      'Formate ora',
      'Obiettivo (75 %)',
      'Copertura',
      'Rispetto all’obiettivo',
      'Referenti necessari (10 %)',
      'Formate qui', // prettier-ignore
    ]);
    expect(table().rows.map(texts)).toEqual([
      ['Cesate', '37', '29', '28', '78,4%', 'raggiunto', '4', '40'],
      ['Senago', 'non noto', '0', '—', '—', 'non noto', '—', '0'],
    ]);
  });

  it('leads to the people; a contact has no way to those who may work elsewhere now', () => {
    const people = '/partecipazione/persone?al=2027-03-10&comune=015076';
    expect(hrefs(table().rows[0]!)).toEqual([null, `${people}&attestato=valido`, null, null, null, null, `${people}&formate=qui`]);
    expect(hrefs(table({ seesNetwork: false }).rows[0]!).at(-1)).toBeNull();
  });
});

describe('monthTable', () => {
  const before = [count(CESATE, 'uno', 'enrolled', 5)];
  const counts = [
    count(CESATE, 'uno', 'enrolled', 4),
    count(CESATE, 'uno', 'trained', 3),
    count(SENAGO, 'uno', 'enrolled', 2),
    count(SENAGO, COURSE, 'completed', 2),
    count(SENAGO, COURSE, 'expiring', 1),
  ];
  const ahead = [count(SENAGO, COURSE, 'completed', 1), count(SENAGO, COURSE, 'expired', 1)];

  it('says what has changed in the last month and what falls due in the next', () => {
    const { columns, rows, total, rule } = monthTable(withCourse({ before, counts, ahead }), say);
    expect(columns.map(({ label }) => label)).toEqual([
      'Iscritti',
      'In un mese',
      'Moduli completati',
      'Attestati presi',
      'Scadono entro un mese',
      'Da rinnovare', // prettier-ignore
    ]);
    expect([...rows, total!].map(texts)).toEqual([
      ['Cesate', '4', '-1', '3', '0', '0', '0'],
      ['Senago', '2', '+2', '0', '0', '1', '1'],
      ['Totale', '6', '+1', '3', '0', '1', '1'],
    ]);
    expect(rule).toMatch(/10 febbraio 2027.*10 marzo 2027.*10 aprile 2027/s);
    expect(hrefs(rows[1]!).slice(4)).toEqual(
      ['in-scadenza', 'rinnovabile'].map((state) => `/partecipazione/persone?al=2027-03-10&comune=015206&attestato=${state}`),
    );
  });

  it('of a day that is over says nothing of what falls due', () => {
    const past = withCourse({ before, counts, ahead: null });
    expect(monthTable(past, say).columns.map(({ label }) => label)).not.toContain('Scadono entro un mese');
    expect(monthTable(past, say).rule).not.toContain('aprile');
    expect(inShort(past, say)).toHaveLength(5);
    expect(inShort(withCourse({ before, counts, ahead }), say)).toHaveLength(6);
  });
});

describe('by profession and by body', () => {
  const detail = (profession: string, organisation: string, unit: string, state: 'enrolled' | 'completed', people: number) => ({
    ...count(CESATE, unit, state, people),
    profession,
    organisation,
  });
  const given: Given = {
    organisations: [{ slug: 'asst', name: 'ASST', kind: 'hospital', municipality: null }],
    details: [detail(NURSE.code, 'asst', 'uno', 'enrolled', 3), detail(NURSE.code, 'asst', 'uno', 'completed', 2), detail(NURSE.code, 'asst', COURSE, 'completed', 1)], // prettier-ignore
  };

  it('shows the way through the course, and nobody where nobody is', () => {
    const [, , professions, bodies] = figureTables(withCourse(given), say);
    expect(professions!.columns.map(({ label }) => label)).toEqual(['Iscritti', 'Modulo 1', 'Modulo 2', 'Con attestato']);
    expect(professions!.rows.map(texts)).toEqual([['Infermiera', '5', '2', '0', '1']]);
    expect(professions!.rows.map(({ name }) => name)).not.toContain(CARER.name);
    expect(bodies!.rows.map(texts)).toEqual([['ASST', '5', '2', '0', '1']]);
    expect(hrefs(bodies!.rows[0]!)[1]).toBe('/partecipazione/persone?al=2027-03-10&modulo=uno&ente=asst&stato=completed');
  });

  it('has no bodies where there are too many to tell apart, and nothing without a course', () => {
    expect(figureTables(withCourse({ ...given, byBody: false }), say).map(({ id }) => id)).toEqual([
      'copertura',
      'mese',
      'professioni',
    ]);
    expect(figureTables(aReport(given), say)).toEqual([]);
  });

  it('titles fit the tabs of a workbook', () => {
    for (const { title } of figureTables(withCourse(given), say)) expect(title.length).toBeLessThanOrEqual(31);
  });
});
