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
  readonly units: readonly { readonly slug: string; readonly title: string }[];
  readonly professions: readonly Profession[];
  readonly profession: string | null;
}

/** The page: a row for each municipality, a group of figures for each unit, the rule they were counted by. */
export function presentReport(report: Report, choices: readonly Municipality[], chosen: string | null, say: Say) {
  const { rows, total } = tableOf(report);
  const names = new Map(report.municipalities.map(({ istat, name }) => [istat, name]));
  const figures = ({ municipality, units }: Row) => ({
    name: names.get(municipality) ?? say('participation.total'),
    figures: units.flatMap(({ enrolled, inProgress, completed }) => [enrolled, inProgress, completed]),
  });
  const query = queryOf(report, chosen);
  return {
    title: say('participation.title'),
    lead: say('participation.lead', { day: dayInWords(report.asOf, say.language) }),
    units: report.units.map(({ title }) => title),
    columns: report.units.flatMap(() => [
      say('participation.enrolled'),
      say('participation.in-progress'),
      say('participation.completed'),
    ]),
    rows: rows.map(figures),
    total: rows.length > 1 ? figures(total) : null,
    rule: say('participation.rule', { day: dayInWords(report.asOf, say.language) }),
    csvHref: `/partecipazione.csv${query}`,
    asOf: report.asOf,
    labels: {
      asOf: say('participation.as-of'),
      municipality: say('participation.municipality'),
      profession: say('participation.profession'),
    },
    municipalities:
      choices.length > 1
        ? optionsOf(
            choices.map(({ istat, name }) => ({ value: istat, label: name })),
            chosen,
            say('participation.all-municipalities'),
          )
        : null,
    professions: optionsOf(
      report.professions.map(({ code, name }) => ({ value: code, label: name })),
      report.profession,
      say('participation.all-professions'),
    ),
  };
}

/** The same figures as lines of a file: one for each municipality and unit. */
export function csvLines(report: Report, say: Say) {
  const names = new Map(report.municipalities.map(({ istat, name }) => [istat, name]));
  const titles = new Map(report.units.map(({ slug, title }) => [slug, title]));
  const profession =
    report.professions.find(({ code }) => code === report.profession)?.name ?? say('participation.all-professions');
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

function queryOf({ asOf, profession }: Report, municipality: string | null): string {
  const query = new URLSearchParams({ al: asOf });
  if (municipality) query.set('comune', municipality);
  if (profession) query.set('professione', profession);
  return `?${query.toString()}`;
}
