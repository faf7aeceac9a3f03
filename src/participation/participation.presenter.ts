import { dayInWords, type Say } from '../shared/index.js';
import { optionsOf, problemList } from '../web/index.js';
import type { ThreeDays } from './domain/month.js';
import { figuresOf, type UnitFigures } from './domain/table.js';
import { people, tableView, type Figure } from './figure-table.js';
import { figureTables, inShort, monthRule } from './figures.presenter.js';
import { isRefused, peopleHref, queryOf, wholeOf, type MunicipalityFigures, type Narrower, type Report } from './report.js';

/**
 * The page: what matters first, then a row for each municipality, each with the rule it was counted by. Of one unit all three figures; of
 * several, who has completed each, of how many.
 */
export function presentReport(report: Report, say: Say) {
  const { shown, refused } = report;
  const day = dayInWords(report.asOf, say.language);
  const problems = problemsOf(report, say);
  const [coverage, month, ...details] = figureTables(report, say).map(tableView);
  return {
    problems,
    problemList: problemList(problems),
    dayTyped: refused.al?.typed ?? report.asOf,
    dayType: refused.al ? 'text' : 'date', // a field for days would not show what is none
    title: say('participation.title'),
    lead: shown.chosen
      ? say('participation.lead-of', { municipality: shown.chosen.name, day })
      : say('participation.lead', { day }),
    inShort: report.course ? inShort(report, say) : null,
    monthRule: monthRule(report, say),
    coverage,
    month,
    matrix: matrixOf(report, say),
    details,
    asOf: report.asOf,
    filters: filtersOf(report, problems, say),
    search: shown.large ? { value: refused.comune?.typed ?? shown.chosen?.name ?? shown.named } : null,
    pages: pagesOf(report),
    peopleHref: peopleHref(report),
    publicHref: report.seesNetwork ? '/partecipazione/pubblica' : null,
    files: (['xlsx', 'csv', 'pdf'] as const).map((kind) => ({
      href: `/partecipazione.${kind}${queryOf(report)}`,
      label: say(`participation.download.${kind}`),
      primary: kind === 'xlsx',
    })),
    refused: isRefused(report),
  };
}

/** Municipality by unit: how it was counted is `rule`. */
export function matrixOf(report: Report, say: Say) {
  const { unit, units, municipalities } = report;
  const day = dayInWords(report.asOf, say.language);
  const line = (name: string, now: ThreeDays['now'], comune?: string) => ({
    name,
    href: comune && !report.shown.chosen ? `/partecipazione${queryOf(report, { comune })}` : null,
    cells: figuresOf(now, slugsOf(report)).flatMap((figures) => cellsOf(figures, report, comune, say)),
  });
  return {
    caption: unit ? units[0]!.title : null,
    columns: unit
      ? [say('participation.enrolled'), say('participation.in-progress'), say('participation.completed')].map((label) => ({
          label,
        }))
      : units.map(({ slug, title }) => ({
          label: title,
          lang: 'it',
          href: `/partecipazione${queryOf({ ...report, unit: slug })}`,
        })),
    rows: municipalities.map(({ municipality: { name, istat }, now }) => line(name, now, istat)),
    total: report.network || municipalities.length > 1 ? line(say('participation.total'), wholeOf(report).now) : null,
    rule: say('participation.rule', { day }),
  };
}

/** Of one unit three figures, of several one cell each: who has completed it, of how many. */
function cellsOf({ unit, ...figures }: UnitFigures, report: Report, comune: string | undefined, say: Say): Figure[] {
  const href = (more: Narrower = {}) => peopleHref({ ...report, unit: null }, { comune, modulo: unit, ...more });
  const { enrolled, inProgress, completed } = figures;
  if (report.unit)
    return [
      people(enrolled, href()),
      people(inProgress, href({ stato: 'in_progress' })),
      people(completed, href({ stato: 'completed' })),
    ];
  return [{ text: say('participation.of', { completed, enrolled }), href: enrolled === 0 ? null : href() }];
}

function problemsOf({ refused: { al, comune } }: Report, say: Say): Record<string, string> {
  return {
    ...(al && { al: say(`participation.day-refused.${al.why}`, { typed: al.typed }) }),
    ...(comune && { comune: say('participation.municipality-unknown', { typed: comune.typed }) }),
  };
}

/** One list for each thing the figures can be narrowed to; none where there is nothing to choose. */
function filtersOf(
  { shown, allUnits, professions, unit, profession }: Report,
  problems: Readonly<Record<string, string>>,
  say: Say,
) {
  const lists = [
    {
      id: 'comune',
      label: say('participation.municipality'),
      of: shown.all.map(({ istat, name }) => ({ value: istat, label: name })),
      chosen: shown.chosen?.istat,
      all: say('participation.all-municipalities'),
    },
    {
      id: 'modulo',
      label: say('participation.unit'),
      of: allUnits.map(({ slug, title }) => ({ value: slug, label: title })),
      chosen: unit,
      all: say('participation.all-units'),
    },
    {
      id: 'professione',
      label: say('participation.profession'),
      of: professions.map(({ code, name }) => ({ value: code, label: name })),
      chosen: profession,
      all: say('participation.all-professions'),
    },
  ];
  return lists
    .filter(({ of }) => of.length > 1)
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all), problem: problems[id] }));
}

/** Where a list of municipalities that is too long for a page goes on. */
function pagesOf(report: Report): { first: string | null; next: string | null } {
  const { after, next } = report.shown;
  return {
    first: after && `/partecipazione${queryOf(report)}`,
    next: next && `/partecipazione${queryOf(report, { da: next })}`,
  };
}

export interface FileLine extends UnitFigures {
  readonly istat: string;
  readonly municipality: string;
  readonly title: string;
  readonly profession: string;
  readonly asOf: string;
}

/** The same figures as lines of a file: one for each municipality and unit. */
export function fileLines(report: Report, rows: readonly MunicipalityFigures[], say: Say): FileLine[] {
  const titles = new Map(report.units.map(({ slug, title }) => [slug, title]));
  const profession =
    report.professions.find(({ code }) => code === report.profession)?.name ?? say('participation.all-professions');
  return rows.flatMap(({ municipality: { istat, name }, now }) =>
    figuresOf(now, slugsOf(report)).map((figures) => ({
      istat,
      municipality: name,
      title: titles.get(figures.unit)!,
      profession,
      asOf: report.asOf,
      ...figures,
    })),
  );
}

const slugsOf = ({ units }: Report): string[] => units.map(({ slug }) => slug);
