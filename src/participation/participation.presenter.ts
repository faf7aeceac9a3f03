import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Profession } from '../territory/index.js';
import { optionsOf } from '../web/index.js';
import { table, type Row } from './domain/table.js';
import type { Count } from './participation.service.js';

/** All that the figures need, whatever they are shown as: page and CSV say the same number because both come from here. */
export interface Report {
  readonly asOf: CalendarDay;
  readonly counts: readonly Count[];
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
  return {
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
    csvHref: `/partecipazione.csv${queryOf(report)}`,
    peopleHref: `/partecipazione/persone${queryOf(report)}`,
    asOf: report.asOf,
    filters: filtersOf(report, say),
  };
}

/** One list for each thing the figures can be narrowed to; none where there is nothing to choose. */
function filtersOf({ choices, municipality, unit, profession }: Report, say: Say) {
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
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all) }));
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
