import type { CalendarDay } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import type { ThreeDays } from './domain/month.js';
import type { StepUnit } from './domain/path.js';
import type { Shown } from './municipality-choice.js';
import type { Sum } from './sums.js';

/** All that the figures need, whatever they are shown as: page and files say the same number because all come from here. */
export interface Report {
  readonly asOf: CalendarDay;
  readonly refused: {
    readonly al: { readonly typed: string; readonly why: 'no-day' | 'ahead' } | null;
    readonly comune: { readonly typed: string } | null;
  };
  readonly shown: Shown;
  readonly municipalities: readonly MunicipalityFigures[]; // a row for each: those shown
  readonly network: ThreeDays | null; // all municipalities together, where those shown are only some of them
  readonly details: readonly Sum[]; // by profession, and by body where `byBody`
  readonly byBody: boolean; // whether bodies can be told apart: of a network of thousands they cannot
  readonly organisations: readonly Organisation[]; // those in the details
  readonly professions: readonly Profession[];
  readonly course: string | null; // whose certificates are counted, as the ledger names it; null: there is none yet
  readonly units: readonly ReportedUnit[]; // those shown
  readonly allUnits: readonly ReportedUnit[];
  readonly unit: string | null; // what was chosen, here and below; null: all
  readonly profession: string | null;
  readonly seesNetwork: boolean; // whether the visitor may see people of any municipality
}

/** What there is to say of a municipality. */
export interface MunicipalityFigures extends ThreeDays {
  readonly municipality: Municipality;
  readonly now: readonly Sum[];
  readonly target: number | null; // people who should be trained; null: not known
}

export interface ReportedUnit extends StepUnit {
  readonly title: string;
}

/** Whether something in the address could not be taken for what it says. */
export const isRefused = ({ refused }: Report): boolean => refused.al !== null || refused.comune !== null;

/** Everybody the report is about, as one. */
export function wholeOf({ network, municipalities }: Report): ThreeDays {
  if (network) return network;
  const ahead = municipalities.flatMap((row) => row.ahead ?? []);
  return {
    before: municipalities.flatMap(({ before }) => before),
    now: municipalities.flatMap(({ now }) => now),
    ahead: municipalities.some((row) => row.ahead === null) ? null : ahead,
  };
}

/** What else the address of a figure's people says, beside the filters of the report. */
export type Narrower = Partial<
  Record<'comune' | 'ente' | 'professione' | 'modulo' | 'stato' | 'attestato' | 'formate', string | undefined>
>;

/** The filters of a report as an address has them. */
export function queryOf({ asOf, shown, unit, profession }: Report, more: Narrower & { readonly da?: string } = {}): string {
  const query = new URLSearchParams({ al: asOf });
  const wanted = { comune: shown.chosen?.istat ?? shown.named, modulo: unit, professione: profession, ...more };
  for (const [key, value] of Object.entries(wanted)) if (value) query.set(key, value);
  return `?${query.toString()}`;
}

/** Where the people behind a figure are. */
export function peopleHref(report: Report, more: Narrower = {}): string {
  const { named, chosen } = report.shown;
  return `/partecipazione/persone${queryOf({ ...report, shown: { ...report.shown, named: chosen ? named : '' } }, more)}`;
}
