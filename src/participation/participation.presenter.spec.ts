import { sayIn } from '../web/index.js';
import { aReport, CESATE, NURSE, SENAGO, UNITS } from '../../test/support/reports.js';
import { fileLines, matrixOf, presentReport } from './participation.presenter.js';
import { isRefused } from './report.js';

const say = sayIn('it');
const OF_ONE = { unit: 'uno', units: UNITS.slice(0, 1) };

type Given = Parameters<typeof aReport>[0];
const present = (given: Given = {}) => presentReport(aReport(given), say);
const matrix = (given: Given = {}) => matrixOf(aReport(given), say);
const texts = ({ name, cells }: { name: string; cells: readonly { text: string }[] }) => [name, ...cells.map(({ text }) => text)];

describe('matrixOf', () => {
  it('of several units says who has completed each, of how many; each leads to its own figures', () => {
    const { rows, total, columns } = matrix();
    expect(columns.map(({ label, ...rest }) => [label, 'href' in rest && rest.href])).toEqual([
      ['Riconoscere', '/partecipazione?al=2027-03-10&modulo=uno'],
      ['Accogliere', '/partecipazione?al=2027-03-10&modulo=due'],
    ]);
    expect(rows.map(texts)).toEqual([
      ['Cesate', '4 su 9', '0 su 9'],
      ['Senago', '0 su 0', '5 su 5'],
    ]);
    expect(texts(total!)).toEqual(['Totale', '4 su 9', '5 su 14']);
  });

  it('of one unit has its three figures, and their total', () => {
    const { rows, total, columns, caption } = matrix(OF_ONE);
    expect(caption).toBe('Riconoscere');
    expect(columns.map(({ label }) => label)).toEqual(['Iscritti', 'In corso', 'Completati']);
    expect(rows.map(texts)).toEqual([
      ['Cesate', '9', '2', '4'],
      ['Senago', '0', '0', '0'],
    ]);
    expect(texts(total!)).toEqual(['Totale', '9', '2', '4']);
  });

  it('leads from each figure to its people, and from nobody nowhere', () => {
    const people = '/partecipazione/persone?al=2027-03-10&comune=015076&modulo=uno';
    expect(matrix(OF_ONE).rows.map(({ cells }) => cells.map(({ href }) => href))).toEqual([
      [people, `${people}&stato=in_progress`, `${people}&stato=completed`],
      [null, null, null],
    ]);
    expect(matrix().rows[1]!.cells[1]!.href).toBe('/partecipazione/persone?al=2027-03-10&comune=015206&modulo=due');
  });

  it('has no total of one municipality, nor of none', () => {
    expect(matrix({ of: [CESATE] }).total).toBeNull();
    expect(matrix({ of: [] }).total).toBeNull();
  });

  it('of a network that does not fit on a page has the total of all', () => {
    const now = [{ unit: 'uno', state: 'completed', people: 70_000 }];
    const { total } = matrix({ ...OF_ONE, network: { before: [], now, ahead: null }, of: [CESATE] });
    expect(texts(total!)).toEqual(['Totale', '70000', '0', '70000']);
  });
});

describe('presentReport', () => {
  it.each([
    { name: 'the day alone', given: {}, query: '?al=2027-03-10' },
    { name: 'a municipality', given: { shown: { chosen: CESATE } }, query: '?al=2027-03-10&comune=015076' },
    { name: 'a unit', given: OF_ONE, query: '?al=2027-03-10&modulo=uno' },
    { name: 'a profession', given: { profession: NURSE.code }, query: '?al=2027-03-10&professione=infermiera' },
    { name: 'a beginning', given: { shown: { large: true, named: 'ces' } }, query: '?al=2027-03-10&comune=ces' },
    {
      name: 'all of them',
      given: { profession: NURSE.code, shown: { chosen: SENAGO }, ...OF_ONE },
      query: '?al=2027-03-10&comune=015206&modulo=uno&professione=infermiera',
    },
  ])('the file is asked for with the filters of the page: $name', ({ given, query }) =>
    expect(present(given).files.map(({ href }) => href)).toEqual(
      ['xlsx', 'csv', 'pdf'].map((kind) => `/partecipazione.${kind}${query}`),
    ),
  );

  it('shows what is chosen', () => {
    const { filters, lead } = present({ profession: NURSE.code, shown: { chosen: SENAGO }, ...OF_ONE });
    const chosen = filters.map(({ id, options }) => [id, options.find(({ selected }) => selected)?.label]);
    expect(chosen).toEqual([
      ['comune', 'Senago'],
      ['modulo', 'Riconoscere'],
      ['professione', 'Infermiera'],
    ]);
    expect(lead).toContain('Senago');
  });

  it('offers no choice where there is only one', () => {
    expect(present({ shown: { all: [CESATE] } }).filters.map(({ id }) => id)).toEqual(['modulo', 'professione']);
    expect(present().filters[0]!.options.map(({ label }) => label)).toEqual(['Tutti i comuni', 'Cesate', 'Senago']);
  });

  it('of a network that does not fit on a page has a field to look for a municipality, and pages', () => {
    const { filters, search, pages } = present({ shown: { large: true, all: [], named: 'sen', after: '015206', next: '015213' } });
    expect(filters.map(({ id }) => id)).toEqual(['modulo', 'professione']);
    expect(search).toEqual({ value: 'sen' });
    expect(pages).toEqual({
      first: '/partecipazione?al=2027-03-10&comune=sen',
      next: '/partecipazione?al=2027-03-10&comune=sen&da=015213',
    });
  });

  it('tells what it could not take, and leaves it in the form', () => {
    const refused = { al: { typed: '31 febbraio', why: 'no-day' as const }, comune: { typed: '999999' } };
    const { problems, dayTyped, dayType } = present({ refused });
    expect([dayTyped, dayType]).toEqual(['31 febbraio', 'text']);
    expect(problems.al).toContain('31 febbraio');
    expect(problems.comune).toContain('999999');
    expect(isRefused(aReport({ refused }))).toBe(true);
    expect(isRefused(aReport())).toBe(false);
  });

  it('says of which day the figures are', () => {
    const { lead, matrix: figures, asOf } = present();
    expect(lead).toContain('10 marzo 2027');
    expect(figures.rule).toContain('10 marzo 2027');
    expect(asOf).toBe('2027-03-10');
  });
});

describe('fileLines', () => {
  const lines = (given: Given = {}) => fileLines(aReport(given), aReport(given).municipalities, say);

  it('has a line for each municipality and unit', () => {
    expect(lines()[0]).toEqual({
      istat: '015076',
      municipality: 'Cesate',
      unit: 'uno',
      title: 'Riconoscere',
      profession: 'Tutte le professioni',
      asOf: '2027-03-10',
      enrolled: 9,
      inProgress: 2,
      completed: 4,
    });
  });

  it('names the profession that was asked for', () => {
    expect(new Set(lines({ profession: NURSE.code }).map(({ profession }) => profession))).toEqual(new Set(['Infermiera']));
  });

  it.each([
    { name: 'all', given: {} },
    { name: 'one municipality', given: { of: [SENAGO] } },
    { name: 'nobody', given: { counts: [] } },
  ])('says the same numbers as the page: $name', ({ given }) => {
    const own = lines(given).filter(({ unit }) => unit === 'uno');
    expect(
      own.map(({ municipality, enrolled, inProgress, completed }) => [
        municipality,
        ...[enrolled, inProgress, completed].map(String),
      ]),
    ).toEqual(matrix({ ...given, ...OF_ONE }).rows.map(texts));
  });
});
