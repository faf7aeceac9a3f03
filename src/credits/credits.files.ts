import type { Readable } from 'node:stream';
import { csv, csvStream, sheet, xlsx, type Column } from '../documents/index.js';
import { groupCode, type Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import type { CnoasForm } from './credits.form.js';
import type { Completer, HoursLine } from './credits.service.js';
import type { Table } from './domain/joined.js';

export interface Names {
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
}

/** Hours of a year as CSV for the personnel office. */
export const hoursCsv = (lines: AsyncIterable<HoursLine>, year: number, names: Names, say: Say): Readable =>
  csvStream(lines, hoursColumns(year, names, say));

/** The same as a workbook. */
export const hoursWorkbook = (lines: AsyncIterable<HoursLine>, year: number, names: Names, say: Say, at: Date): Readable =>
  xlsx([sheet(say('credits.hours.title'), lines, hoursColumns(year, names, say))], at);

function hoursColumns(year: number, names: Names, say: Say): Column<HoursLine>[] {
  const municipality = new Map(names.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(names.organisations.map(({ slug, name }) => [slug, name]));
  const profession = new Map(names.professions.map(({ code, name }) => [code, name]));
  return [
    { header: say('participation.people.family-name'), text: ({ familyName }) => familyName, width: 20 },
    { header: say('participation.people.given-name'), text: ({ givenName }) => givenName, width: 20 },
    { header: say('accounts.people.municipality'), text: (line) => municipality.get(line.municipality) ?? null, width: 20 },
    { header: say('accounts.people.organisation'), text: (line) => organisation.get(line.organisation) ?? null, width: 30 },
    { header: say('accounts.people.profession'), text: (line) => profession.get(line.profession) ?? null, width: 30 },
    { header: say('credits.hours.year'), number: () => year },
    { header: say('credits.hours.area'), text: ({ area }) => area, width: 40 },
    { header: say('participation.people.units-completed'), number: ({ units }) => units },
    { header: say('credits.hours.hours'), number: ({ minutes }) => minutes / 60, decimals: 2 },
    { header: say('credits.hours.minutes'), number: ({ minutes }) => minutes },
    { header: say('credits.hours.provider'), text: () => say('page.owner'), width: 40 },
  ];
}

/** The people of an event for the order of social workers, one line each; number and order come from the uploaded table, if there was one. */
export function cnoasCsv(people: readonly Completer[], event: CnoasForm, table: Table | null, names: Names, say: Say): string {
  const organisation = new Map(names.organisations.map(({ slug, name }) => [slug, name]));
  const row = ({ email }: Completer) => table?.get(email) ?? {};
  const columns: Column<Completer>[] = [
    { header: say('credits.cnoas.event'), text: () => event.evento },
    { header: say('credits.cnoas.agency'), text: () => event.agenzia },
    { header: say('credits.cnoas.course'), text: ({ facts }) => facts.courseTitle },
    { header: say('credits.cnoas.kind'), text: () => say(`credits.cnoas.kind.${event.tipo}`) },
    { header: say('participation.people.family-name'), text: ({ familyName }) => familyName },
    { header: say('participation.people.given-name'), text: ({ givenName }) => givenName },
    { header: say('credits.cnoas.number'), text: (one) => row(one).numero ?? null },
    { header: say('credits.cnoas.order'), text: (one) => row(one).ordine ?? null },
    { header: say('accounts.people.organisation'), text: (one) => organisation.get(one.organisation) ?? null },
    {
      header: say('credits.hours.hours'),
      number: ({ facts }) => facts.units.reduce((sum, { minutes }) => sum + minutes, 0) / 60,
      decimals: 2,
    },
    { header: say('credits.cnoas.parts'), number: ({ facts }) => facts.units.length },
    { header: say('credits.cnoas.attendance'), number: () => 100 }, // the certificate says that every part was completed
    { header: say('participation.people.completed-on'), day: ({ completedOn }) => completedOn },
    { header: say('credits.cnoas.credits'), number: () => event.crediti_cnoas / 10, decimals: 1 },
    { header: say('credits.cnoas.ethics'), number: () => event.deontologici / 10, decimals: 1 },
    { header: say('certificates.verify.code'), text: ({ code }) => groupCode(code) },
  ];
  return csv(people, columns);
}
