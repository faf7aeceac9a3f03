import { dayInWords, type Say } from '../shared/index.js';
import { coveredOf } from './domain/coverage.js';
import { monthOf, monthsAbout, trainedHere, type Month, type ThreeDays } from './domain/month.js';
import { certifiedIn, pathOf, stepsOf, type Path } from './domain/path.js';
import { people, words, type Figure, type FigureRow, type FigureTable } from './figure-table.js';
import { peopleHref, wholeOf, type Narrower, type Report } from './report.js';

/** The tables beside the one of municipalities and units, in the order in which they matter. */
export function figureTables(report: Report, say: Say): FigureTable[] {
  if (report.course === null) return [];
  return [coverageTable(report, say), monthTable(report, say), ...detailTables(report, say)];
}

/** Coverage against the target, a row for each municipality; what nobody has said stays unknown. Two measures, kept apart. */
export function coverageTable(report: Report, say: Say): FigureTable {
  const none = words(say('participation.coverage.none'));
  const row = ({ municipality: { istat, name }, now, target: should }: Report['municipalities'][number]): FigureRow => {
    const trained = certifiedIn(now, report.course);
    const { target, needed, champions, share, state } = coveredOf(should, trained);
    return {
      name,
      cells: [
        target === null ? words(say('participation.coverage.unknown')) : people(target),
        people(trained, ofCourse(report, { comune: istat, attestato: 'valido' })),
        needed === null ? none : people(needed),
        share === null ? none : { text: say('participation.coverage.percent', { share }), number: share },
        words(say(`participation.coverage.state.${state}`), state === 'reached' ? 'success' : undefined),
        champions === null ? none : people(champions),
        people(trainedHere(now, report.course), report.seesNetwork ? ofCourse(report, { comune: istat, formate: 'qui' }) : null),
      ],
    };
  };
  return {
    id: 'copertura',
    title: say('participation.coverage.title'),
    first: say('participation.municipality'),
    columns: [
      { label: say('participation.coverage.target') },
      { label: say('participation.coverage.trained') },
      { label: say('participation.coverage.needed') },
      { label: say('participation.coverage.share'), share: true },
      { label: say('participation.coverage.state'), words: true },
      { label: say('participation.coverage.champions') },
      { label: say('participation.coverage.trained-here') },
    ],
    rows: report.municipalities.map(row),
    total: null,
    rule: say('participation.coverage.rule'),
    stacked: true,
  };
}

/** What has changed in the last month and what falls due in the next, a row for each municipality. */
export function monthTable(report: Report, say: Say): FigureTable {
  const row = (name: string, month: Month, comune: string | undefined): FigureRow => ({
    name,
    cells: monthFigures(report, month, comune, say),
  });
  const ahead = report.municipalities.every((one) => one.ahead !== null);
  return {
    id: 'mese',
    title: say('participation.month.title'),
    first: say('participation.municipality'),
    columns: [
      { label: say('participation.enrolled') },
      { label: say('participation.month.change') },
      { label: say('participation.month.units') },
      { label: say('participation.month.certificates') },
      ...(ahead ? [{ label: say('participation.month.ending') }] : []),
      { label: say('participation.month.renewable') },
    ],
    rows: report.municipalities.map((one) => row(one.municipality.name, monthIn(report, one), one.municipality.istat)),
    total: hasTotal(report) ? row(say('participation.total'), monthIn(report, wholeOf(report)), undefined) : null,
    rule: monthRule(report, say),
  };
}

/** Of everybody together, as the page says it first. */
export function inShort(report: Report, say: Say): { label: string; figure: Figure; note: string | null }[] {
  const month = monthIn(report, wholeOf(report));
  const { ahead } = monthsAbout(report.asOf);
  const change = say('participation.month.change-in-words', { change: month.change });
  const attestato = (which: string) => ofCourse(report, { attestato: which });
  return [
    { label: say('participation.enrolled'), figure: people(month.enrolled, everybody(report)), note: change },
    { label: say('participation.month.certified'), figure: people(month.certified, attestato('valido')), note: null },
    ...(month.ending === null
      ? []
      : [
          {
            label: say('participation.month.ending-by', { day: dayInWords(ahead, say.language) }),
            figure: people(month.ending, attestato('in-scadenza')),
            note: null,
          },
        ]),
    { label: say('participation.month.renewable'), figure: people(month.renewable, attestato('rinnovabile')), note: null },
    { label: say('participation.month.units-in-words'), figure: people(month.unitsCompleted), note: null },
    { label: say('participation.month.certificates-in-words'), figure: people(month.certificates), note: null },
  ];
}

/** How what has changed and what falls due is counted. */
export function monthRule({ asOf, municipalities }: Report, say: Say): string {
  const { before, ahead } = monthsAbout(asOf);
  const inWords = { before: dayInWords(before, say.language), day: dayInWords(asOf, say.language) };
  const dues = municipalities.every((one) => one.ahead !== null);
  const rule = say('participation.month.rule', inWords);
  return dues ? `${rule} ${say('participation.month.rule-ending', { ahead: dayInWords(ahead, say.language) })}` : rule;
}

/** The way of everybody, for its picture. */
export const wholePath = (report: Report): Path => pathOf(report.details, stepsOf(report.allUnits), about(report));

function monthFigures(report: Report, month: Month, comune: string | undefined, say: Say): Figure[] {
  return [
    people(month.enrolled, everybody(report, { comune })),
    { text: say('participation.month.signed', { change: month.change }), number: month.change },
    people(month.unitsCompleted),
    people(month.certificates),
    ...(month.ending === null ? [] : [people(month.ending, ofCourse(report, { comune, attestato: 'in-scadenza' }))]),
    people(month.renewable, ofCourse(report, { comune, attestato: 'rinnovabile' })),
  ];
}

/** By profession and by body, each with the way through the course of its people. */
function detailTables(report: Report, say: Say): FigureTable[] {
  const professions = report.professions.map(({ code, name }) => ({ key: code, name, narrower: { professione: code } }));
  const bodies = report.organisations.map(({ slug, name }) => ({ key: slug, name, narrower: { ente: slug } }));
  return [
    pathTable(report, 'profession', professions, say),
    ...(report.byBody ? [pathTable(report, 'organisation', bodies, say)] : []),
  ];
}

function pathTable(
  report: Report,
  by: 'profession' | 'organisation',
  groups: readonly { readonly key: string; readonly name: string; readonly narrower: Narrower }[],
  say: Say,
): FigureTable {
  const steps = stepsOf(report.allUnits);
  const way = (key: string) => pathOf(report.details.filter((sum) => sum[by] === key), steps, about(report)); // prettier-ignore
  const row = (name: string, { enrolled, completed, certified }: Path, narrower: Narrower): FigureRow => ({
    name,
    cells: [
      people(enrolled, everybody(report, narrower)),
      ...completed.map((number, at) =>
        people(number, ofCourse(report, { ...narrower, modulo: moduleOf(steps[at]!), stato: 'completed' })),
      ),
      people(certified, ofCourse(report, { ...narrower, attestato: 'valido' })),
    ],
  });
  const rows = groups
    .map(({ key, name, narrower }) => ({ name, narrower, path: way(key) }))
    .filter(({ path }) => path.enrolled > 0 || path.certified > 0);
  return {
    id: by === 'profession' ? 'professioni' : 'enti',
    title: say(`participation.by-${by}`),
    first: say(by === 'profession' ? 'participation.profession' : 'participation.people.organisation'),
    columns: [
      { label: say('participation.enrolled') },
      ...steps.map(({ number }) => ({ label: say('participation.step', { number }) })),
      { label: say('participation.month.certified') },
    ],
    rows: rows.map(({ name, path, narrower }) => row(name, path, narrower)),
    total: rows.length > 1 ? row(say('participation.total'), wholePath(report), {}) : null,
    rule: say('participation.path.rule', { day: dayInWords(report.asOf, say.language) }),
  };
}

const about = ({ professions, course }: Report) => ({
  tracks: new Map(professions.map(({ code, track }) => [code, track])),
  course,
});

/** A unit of everybody's by its slug, one that goes by profession by its number. */
const moduleOf = ({ number, units }: ReturnType<typeof stepsOf>[number]): string =>
  units.length === 1 ? units[0]!.slug : String(number);

const monthIn = (report: Report, days: ThreeDays): Month =>
  monthOf(days, {
    course: report.course,
    first: stepsOf(report.allUnits)[0]?.units.map(({ slug }) => slug) ?? [],
    units: report.allUnits.map(({ slug }) => slug),
  });

const hasTotal = ({ network, municipalities }: Report): boolean => network !== null || municipalities.length > 1;

/** People by their course as a whole: the unit that the page is narrowed to does not matter. */
const ofCourse = (report: Report, more: Narrower): string => peopleHref({ ...report, unit: null }, more);

/** Everybody who is enrolled: in the first unit, which all have. */
function everybody(report: Report, more: Narrower = {}): string {
  const [first] = stepsOf(report.allUnits);
  return ofCourse(report, { ...more, ...(first && { modulo: moduleOf(first) }) });
}
