import { sayIn } from '../web/index.js';
import { csvLines, isRefused, presentReport, type Report } from './participation.presenter.js';
import type { Count } from './participation.service.js';

const say = sayIn('it');

const CESATE = { istat: '015076', belfiore: 'C569', name: 'Cesate', province: 'MI' };
const SENAGO = { istat: '015206', belfiore: 'I602', name: 'Senago', province: 'MI' };
const NURSE = { code: 'infermiera', name: 'Infermiera', track: 'health', ecm: true } as const;

const CARER = { ...NURSE, code: 'ostetrica', name: 'Ostetrica' };
const UNITS = [
  { slug: 'uno', title: 'Riconoscere' },
  { slug: 'due', title: 'Accogliere' },
];

const count = ({ istat }: typeof CESATE, unit: string, state: Count['state'], people: number): Count => ({
  municipality: istat,
  unit,
  state,
  people,
});
const report = (given: Partial<Report> = {}): Report => ({
  asOf: '2027-03-10',
  refused: { al: null, comune: null },
  targets: new Map(),
  course: null,
  counts: [
    count(CESATE, 'uno', 'enrolled', 3),
    count(CESATE, 'uno', 'in_progress', 2),
    count(CESATE, 'uno', 'completed', 4),
    count(CESATE, 'due', 'enrolled', 9),
    count(SENAGO, 'due', 'completed', 5),
  ],
  municipalities: [CESATE, SENAGO],
  units: UNITS,
  choices: { municipalities: [CESATE, SENAGO], units: UNITS, professions: [NURSE, CARER] },
  municipality: null,
  unit: null,
  profession: null,
  ...given,
});
const OF_ONE = { unit: 'uno', units: UNITS.slice(0, 1) };
const present = (given: Partial<Report> = {}) => presentReport(report(given), say);

describe('presentReport', () => {
  it('of several units says who has completed each, of how many; each leads to its own figures', () => {
    const { rows, total, columns } = present();
    expect(columns.map(({ label, ...rest }) => [label, 'href' in rest && rest.href])).toEqual([
      ['Riconoscere', '/partecipazione?al=2027-03-10&modulo=uno'],
      ['Accogliere', '/partecipazione?al=2027-03-10&modulo=due'],
    ]);
    expect(rows).toEqual([
      { name: 'Cesate', figures: ['4 su 9', '0 su 9'] },
      { name: 'Senago', figures: ['0 su 0', '5 su 5'] },
    ]);
    expect(total).toEqual({ name: 'Totale', figures: ['4 su 9', '5 su 14'] });
  });

  it('of one unit has its three figures, and their total', () => {
    const { rows, total, columns, caption } = present(OF_ONE);
    expect(caption).toBe('Riconoscere');
    expect(columns.map(({ label }) => label)).toEqual(['Iscritti', 'In corso', 'Completati']);
    expect(rows).toEqual([
      { name: 'Cesate', figures: [9, 2, 4] },
      { name: 'Senago', figures: [0, 0, 0] },
    ]);
    expect(total).toEqual({ name: 'Totale', figures: [9, 2, 4] });
  });

  it('has no total of one municipality, nor of none', () => {
    expect(present({ municipalities: [CESATE] }).total).toBeNull();
    expect(present({ municipalities: [] }).total).toBeNull();
  });

  it.each([
    { name: 'the day alone', given: {}, query: '?al=2027-03-10' },
    { name: 'a municipality', given: { municipality: CESATE.istat }, query: '?al=2027-03-10&comune=015076' },
    { name: 'a unit', given: OF_ONE, query: '?al=2027-03-10&modulo=uno' },
    { name: 'a profession', given: { profession: NURSE.code }, query: '?al=2027-03-10&professione=infermiera' },
    {
      name: 'all of them',
      given: { profession: NURSE.code, municipality: SENAGO.istat, ...OF_ONE },
      query: '?al=2027-03-10&comune=015206&modulo=uno&professione=infermiera',
    },
  ])('the file is asked for with the filters of the page: $name', ({ given, query }) =>
    expect(present(given).files.map(({ href }) => href)).toEqual(
      ['xlsx', 'csv', 'pdf'].map((kind) => `/partecipazione.${kind}${query}`),
    ),
  );

  it('shows what is chosen', () => {
    const { filters } = present({ profession: NURSE.code, municipality: SENAGO.istat, ...OF_ONE });
    const chosen = filters.map(({ id, options }) => [id, options.find(({ selected }) => selected)?.label]);
    expect(chosen).toEqual([
      ['comune', 'Senago'],
      ['modulo', 'Riconoscere'],
      ['professione', 'Infermiera'],
    ]);
  });

  it('offers no choice where there is only one', () => {
    const choices = { ...report().choices, municipalities: [CESATE] };
    expect(present({ choices }).filters.map(({ id }) => id)).toEqual(['modulo', 'professione']);
    expect(present().filters[0]!.options.map(({ label }) => label)).toEqual(['Tutti i comuni', 'Cesate', 'Senago']);
  });

  it('says how far each municipality is, and of one nobody has counted that it is not known', () => {
    const course = 'course/corso';
    const counts = [
      count(CESATE, course, 'completed', 28),
      count(CESATE, course, 'expiring', 1),
      count(CESATE, course, 'expired', 5),
    ];
    const { coverage } = present({ course, counts, targets: new Map([[CESATE.istat, 37]]) });
    expect(
      coverage!.map(({ name, target, trained, share, needed, champions, state }) => [
        name,
        target,
        trained,
        share,
        needed,
        champions,
        state,
      ]),
    ).toEqual([
      ['Cesate', 37, 29, '78,4%', 28, 4, 'raggiunto'],
      ['Senago', 'non noto', 0, '—', '—', '—', 'non noto'],
    ]);
  });

  it('tells what it could not take, and leaves it in the form', () => {
    const refused = { al: { typed: '31 febbraio', why: 'no-day' as const }, comune: { typed: '999999' } };
    const { problems, dayTyped, dayType } = present({ refused });
    expect([dayTyped, dayType]).toEqual(['31 febbraio', 'text']);
    expect(problems.al).toContain('31 febbraio');
    expect(problems.comune).toContain('999999');
    expect(isRefused(report({ refused }))).toBe(true);
    expect(isRefused(report())).toBe(false);
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
    const page = present({ ...given, ...OF_ONE }).rows.map(({ name, figures }) => [name, ...figures]);
    const lines = csvLines(report(given), say).filter(({ unit }) => unit === 'Riconoscere');
    expect(
      lines.map(({ municipality, enrolled, inProgress, completed }) => [municipality, enrolled, inProgress, completed]),
    ).toEqual(page);
  });
});
