import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Profession } from '../territory/index.js';
import { optionsOf, problemList } from '../web/index.js';
import { coveredOf, type Covered } from './domain/coverage.js';
import { table, type Row } from './domain/table.js';
import type { Count } from './participation.service.js';

/** All that the figures need, whatever they are shown as: page and CSV say the same number because both come from here. */
export interface Report {
  readonly asOf: CalendarDay;
  readonly refused: {
    readonly al: { readonly typed: string; readonly why: 'no-day' | 'ahead' } | null;
    readonly comune: { readonly typed: string } | null;
  };
  readonly counts: readonly Count[];
  readonly targets: ReadonlyMap<string, number>; // people who should be trained, by municipality; unknown: not there
  readonly course: string | null; // whose coverage it is, as the ledger names it; null: there is none yet
  readonly municipalities: readonly Municipality[]; // those the visitor may see and has asked for
  readonly units: readonly ReportedUnit[];
  readonly choices: {
    readonly municipalities: readonly Municipality[]; // those the visitor may see
    readonly units: readonly ReportedUnit[];
    readonly professions: readonly Profession[];
  };
  readonly municipality: string | null; // what was chosen, here and below; null: all
  readonly unit: string | null;
  readonly profession: string | null;
}

/** Whether something in the address could not be taken for what it says. */
export const isRefused = ({ refused }: Report): boolean => refused.al !== null || refused.comune !== null;

interface ReportedUnit {
  readonly slug: string;
  readonly title: string;
}

/**
 * The page: a row for each municipality and the rule they were counted by. Of one unit all three figures; of several, who has
 * completed each, of how many.
 */
export function presentReport(report: Report, say: Say) {
  const { rows, total } = tableOf(report);
  const names = new Map(report.municipalities.map(({ istat, name }) => [istat, name]));
  const line = ({ municipality, units }: Row) => ({
    name: names.get(municipality) ?? say('participation.total'),
    figures: units.flatMap(({ enrolled, inProgress, completed }): (number | string)[] =>
      report.unit ? [enrolled, inProgress, completed] : [say('participation.of', { completed, enrolled })],
    ),
  });
  const day = dayInWords(report.asOf, say.language);
  const problems = problemsOf(report, say);
  return {
    problems,
    problemList: problemList(problems),
    dayTyped: report.refused.al?.typed ?? report.asOf,
    dayType: report.refused.al ? 'text' : 'date', // a field for days would not show what is none
    coverage: report.course ? coverageOf(report, say) : null,
    title: say('participation.title'),
    lead: say('participation.lead', { day }),
    caption: report.unit ? report.units[0]!.title : null,
    columns: report.unit
      ? [say('participation.enrolled'), say('participation.in-progress'), say('participation.completed')].map((label) => ({
          label,
        }))
      : report.units.map(({ slug, title }) => ({
          label: title,
          lang: 'it',
          href: `/partecipazione${queryOf({ ...report, unit: slug })}`,
        })),
    rows: rows.map(line),
    total: rows.length > 1 ? line(total) : null,
    rule: say('participation.rule', { day }),
    peopleHref: `/partecipazione/persone${queryOf(report)}`,
    files: (['xlsx', 'csv', 'pdf'] as const).map((kind) => ({
      href: `/partecipazione.${kind}${queryOf(report)}`,
      label: say(`participation.download.${kind}`),
      primary: kind === 'xlsx',
    })),
    asOf: report.asOf,
    filters: filtersOf(report, problems, say),
  };
}

function problemsOf({ refused: { al, comune } }: Report, say: Say): Record<string, string> {
  return {
    ...(al && { al: say(`participation.day-refused.${al.why}`, { typed: al.typed }) }),
    ...(comune && { comune: say('participation.municipality-unknown', { typed: comune.typed }) }),
  };
}

/** Coverage against the target, a row for each municipality; what nobody has said stays unknown. */
function coverageOf({ counts, municipalities, targets, course }: Report, say: Say) {
  const certified = counts.filter(({ unit, state }) => unit === course && (state === 'completed' || state === 'expiring'));
  const trained = (istat: string) =>
    certified.filter(({ municipality }) => municipality === istat).reduce((sum, { people }) => sum + people, 0);
  return municipalities.map(({ istat, name }) => coverageRow(name, coveredOf(targets.get(istat) ?? null, trained(istat)), say));
}

function coverageRow(name: string, { state, target, trained, needed, champions, share }: Covered, say: Say) {
  const none = say('participation.coverage.none');
  return {
    name,
    target: target ?? say('participation.coverage.unknown'),
    trained,
    share: share === null ? none : say('participation.coverage.percent', { share }),
    needed: needed ?? none,
    champions: champions ?? none,
    state: say(`participation.coverage.state.${state}`),
    tone: state === 'reached' ? 'success' : '',
  };
}

/** One list for each thing the figures can be narrowed to; none where there is nothing to choose. */
function filtersOf({ choices, municipality, unit, profession }: Report, problems: Readonly<Record<string, string>>, say: Say) {
  const municipalities = choices.municipalities.map(({ istat, name }) => ({ value: istat, label: name }));
  const units = choices.units.map(({ slug, title }) => ({ value: slug, label: title }));
  const professions = choices.professions.map(({ code, name }) => ({ value: code, label: name }));
  return [
    {
      id: 'comune',
      label: say('participation.municipality'),
      of: municipalities,
      chosen: municipality,
      all: say('participation.all-municipalities'),
    },
    { id: 'modulo', label: say('participation.unit'), of: units, chosen: unit, all: say('participation.all-units') },
    {
      id: 'professione',
      label: say('participation.profession'),
      of: professions,
      chosen: profession,
      all: say('participation.all-professions'),
    },
  ]
    .filter(({ of }) => of.length > 1)
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all), problem: problems[id] }));
}

/** The same figures as lines of a file: one for each municipality and unit. */
export function csvLines(report: Report, say: Say) {
  const names = new Map(report.municipalities.map(({ istat, name }) => [istat, name]));
  const titles = new Map(report.units.map(({ slug, title }) => [slug, title]));
  const profession =
    report.choices.professions.find(({ code }) => code === report.profession)?.name ?? say('participation.all-professions');
  return tableOf(report).rows.flatMap(({ municipality, units }) =>
    units.map(({ unit, ...figures }) => ({
      istat: municipality,
      municipality: names.get(municipality)!,
      unit: titles.get(unit)!,
      profession,
      asOf: report.asOf,
      ...figures,
    })),
  );
}

function tableOf({ counts, municipalities, units }: Report) {
  return table(
    counts,
    municipalities.map(({ istat }) => istat),
    units.map(({ slug }) => slug),
  );
}

function queryOf({ asOf, municipality, unit, profession }: Report): string {
  const query = new URLSearchParams({ al: asOf });
  if (municipality) query.set('comune', municipality);
  if (unit) query.set('modulo', unit);
  if (profession) query.set('professione', profession);
  return `?${query.toString()}`;
}
