import { sayIn } from '../web/index.js';
import { csvLines, presentReport, type Report } from './participation.presenter.js';
import type { Count } from './participation.service.js';

const say = sayIn('it');

const CESATE = { istat: '015076', belfiore: 'C569', name: 'Cesate', province: 'MI' };
const SENAGO = { istat: '015206', belfiore: 'I602', name: 'Senago', province: 'MI' };
const NURSE = { code: 'infermiera', name: 'Infermiera', track: 'health', ecm: true } as const;

const count = ({ istat }: typeof CESATE, unit: string, state: Count['state'], people: number): Count => ({
  municipality: istat,
  unit,
  state,
  people,
});
const report = (given: Partial<Report> = {}): Report => ({
  asOf: '2027-03-10',
  counts: [
    count(CESATE, 'uno', 'enrolled', 3),
    count(CESATE, 'uno', 'in_progress', 2),
    count(CESATE, 'uno', 'completed', 4),
    count(CESATE, 'due', 'enrolled', 9),
    count(SENAGO, 'due', 'completed', 5),
  ],
  municipalities: [CESATE, SENAGO],
  units: [
    { slug: 'uno', title: 'Riconoscere' },
    { slug: 'due', title: 'Accogliere' },
  ],
  professions: [NURSE],
  profession: null,
  ...given,
});
const present = (given: Partial<Report> = {}, chosen: string | null = null, choices = [CESATE, SENAGO]) =>
  presentReport(report(given), choices, chosen, say);

describe('presentReport', () => {
  it('has a row for each municipality and three figures for each unit, and their total', () => {
    const { rows, total, units, columns } = present();
    expect(units).toEqual(['Riconoscere', 'Accogliere']);
    expect(columns).toEqual(['Iscritti', 'In corso', 'Completati', 'Iscritti', 'In corso', 'Completati']);
    expect(rows).toEqual([
      { name: 'Cesate', figures: [9, 2, 4, 9, 0, 0] },
      { name: 'Senago', figures: [0, 0, 0, 5, 0, 5] },
    ]);
    expect(total).toEqual({ name: 'Totale', figures: [9, 2, 4, 14, 0, 5] });
  });

  it('has no total of one municipality, nor of none', () => {
    expect(present({ municipalities: [CESATE] }).total).toBeNull();
    expect(present({ municipalities: [] }).total).toBeNull();
  });

  it.each([
    { name: 'the day alone', given: {}, chosen: null, query: '?al=2027-03-10' },
    { name: 'a municipality', given: {}, chosen: CESATE.istat, query: '?al=2027-03-10&comune=015076' },
    { name: 'a profession', given: { profession: NURSE.code }, chosen: null, query: '?al=2027-03-10&professione=infermiera' },
    {
      name: 'both',
      given: { profession: NURSE.code },
      chosen: SENAGO.istat,
      query: '?al=2027-03-10&comune=015206&professione=infermiera',
    },
  ])('the file is asked for with the filters of the page: $name', ({ given, chosen, query }) =>
    expect(present(given, chosen).csvHref).toBe(`/partecipazione.csv${query}`),
  );

  it('shows what is chosen', () => {
    const { municipalities, professions } = present({ profession: NURSE.code }, SENAGO.istat);
    expect(municipalities!.filter(({ selected }) => selected).map(({ label }) => label)).toEqual(['Senago']);
    expect(professions.filter(({ selected }) => selected).map(({ label }) => label)).toEqual(['Infermiera']);
  });

  it('offers no choice to who sees one municipality', () => {
    expect(present({ municipalities: [CESATE] }, null, [CESATE]).municipalities).toBeNull();
    expect(present().municipalities!.map(({ label }) => label)).toEqual(['Tutti i comuni', 'Cesate', 'Senago']);
  });

  it('says of which day the figures are', () => {
    const { lead, rule, asOf } = present();
    expect(lead).toContain('10 marzo 2027');
    expect(rule).toContain('10 marzo 2027');
    expect(asOf).toBe('2027-03-10');
  });
});

describe('csvLines', () => {
  it('has a line for each municipality and unit', () => {
    expect(csvLines(report(), say)[0]).toEqual({
      istat: '015076',
      municipality: 'Cesate',
      unit: 'Riconoscere',
      profession: 'Tutte le professioni',
      asOf: '2027-03-10',
      enrolled: 9,
      inProgress: 2,
      completed: 4,
    });
  });

  it('names the profession that was asked for', () => {
    expect(csvLines(report({ profession: NURSE.code }), say).map(({ profession }) => profession)).toEqual(
      Array.from({ length: 4 }, () => 'Infermiera'),
    );
  });

  it.each([
    { name: 'all', given: {} },
    { name: 'one municipality', given: { municipalities: [SENAGO] } },
    { name: 'nobody', given: { counts: [] } },
  ])('says the same numbers as the page: $name', ({ given }) => {
    const page = present(given).rows.map(({ name, figures }) => [name, ...figures]);
    const lines = csvLines(report(given), say);
    const file = [...new Set(lines.map(({ municipality }) => municipality))].map((name) => [
      name,
      ...lines
        .filter(({ municipality }) => municipality === name)
        .flatMap(({ enrolled, inProgress, completed }) => [enrolled, inProgress, completed]),
    ]);
    expect(file).toEqual(page);
  });
});
