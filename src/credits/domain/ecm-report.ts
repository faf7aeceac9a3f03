import { isCalendarDay, type CalendarDay } from '../../shared/index.js';
import { isFiscalCode } from './fiscal-code.js';

/** What the accredited provider knows of an event; none of it is kept. */
export interface EcmEvent {
  readonly cod_evento: string;
  readonly cod_edi: number | null;
  readonly cod_org: string;
  readonly cod_accr: string;
  readonly data_ini: CalendarDay;
  readonly data_fine: CalendarDay;
  readonly ore: number;
  readonly crediti: number; // in tenths
  readonly tipo_form: number; // 1: distance learning
  readonly tipo_eve: string; // E: event, P: project
  readonly cod_obi: number;
  readonly cod_tipologia_form: number; // 10: distance learning without a tutor, 11: with one
}

/** Somebody who has earned the credits, as the file names them. Personal data: all of it. */
export interface EcmParticipant {
  readonly cod_fisc: string;
  readonly nome: string;
  readonly cognome: string;
  readonly ruolo: string; // P participant, T tutor, D teacher, R who answers for the contents
  readonly lib_dip: string; // L on their own account, D employed, C under contract, P without work
  readonly part_reclutato: string; // 1: recruited by a sponsor
  readonly sponsor: string;
  readonly cred_acq: number; // in tenths
  readonly data_acq: CalendarDay;
  readonly professions: readonly EcmProfession[];
}

export interface EcmProfession {
  readonly cod_prof: number;
  readonly disciplines: readonly number[];
}

export interface EcmReport {
  readonly event: EcmEvent;
  readonly participants: readonly EcmParticipant[];
}

/** A field that does not fit the format: of the event, or of the participant in this place. */
export interface EcmFault {
  readonly participant: number | null;
  readonly field: string;
}

const CODE = /^\S(?:.{0,18}\S)?$/;
const NAME = /^[a-zA-Z ',\-.]{1,100}$/;
const SPONSOR = /^[0-9A-Za-z ',;\-.()]*$/;
const MOST_CREDITS = 500; // tenths: fifty for an event

const within = (number: number, from: number, to: number): boolean => Number.isInteger(number) && number >= from && number <= to;
const credits = (tenths: number): boolean => within(tenths, 1, MOST_CREDITS);
const repeated = (all: readonly number[]): boolean => new Set(all).size < all.length;

const EVENT: Readonly<Record<keyof EcmEvent, (event: EcmEvent) => boolean>> = {
  cod_evento: ({ cod_evento }) => CODE.test(cod_evento),
  cod_edi: ({ cod_edi }) => cod_edi === null || within(cod_edi, 0, 999),
  cod_org: ({ cod_org }) => CODE.test(cod_org),
  cod_accr: ({ cod_accr }) => /^\d{3}$/.test(cod_accr),
  data_ini: ({ data_ini }) => isCalendarDay(data_ini),
  data_fine: ({ data_ini, data_fine }) => isCalendarDay(data_fine) && data_ini <= data_fine,
  ore: ({ ore }) => within(ore, 1, 999),
  crediti: ({ crediti }) => credits(crediti),
  tipo_form: ({ tipo_form }) => within(tipo_form, 1, 4),
  tipo_eve: ({ tipo_eve }) => /^[EP]$/.test(tipo_eve),
  cod_obi: ({ cod_obi }) => within(cod_obi, 0, 999),
  cod_tipologia_form: ({ cod_tipologia_form }) => within(cod_tipologia_form, 1, 11),
};

const PARTICIPANT: Readonly<Record<Exclude<keyof EcmParticipant, 'professions'>, (one: EcmParticipant) => boolean>> = {
  cod_fisc: ({ cod_fisc }) => isFiscalCode(cod_fisc),
  nome: ({ nome }) => NAME.test(nome),
  cognome: ({ cognome }) => NAME.test(cognome),
  ruolo: ({ ruolo }) => /^[PTDR]$/.test(ruolo),
  lib_dip: ({ lib_dip }) => /^[LDCP]$/.test(lib_dip),
  part_reclutato: ({ part_reclutato }) => /^[01]$/.test(part_reclutato),
  sponsor: ({ sponsor }) => SPONSOR.test(sponsor),
  cred_acq: ({ cred_acq }) => credits(cred_acq),
  data_acq: ({ data_acq }) => isCalendarDay(data_acq),
};

/**
 * What does not fit the report format 1.16 of the health professions’ continuing education: what its schema says of each field, that a
 * fiscal code stands there once and has the right last letter, and that each participant has a profession with a discipline. Nothing is
 * found: the file may be written.
 */
export function faultsOf({ event, participants }: EcmReport): EcmFault[] {
  const wrong = <T>(rules: Readonly<Record<string, (of: T) => boolean>>, of: T, participant: number | null) =>
    Object.entries(rules).flatMap(([field, fits]) => (fits(of) ? [] : [{ participant, field }]));
  const seen = new Set<string>();
  return [
    ...wrong(EVENT, event, null),
    ...(within(participants.length, 1, 999_999) ? [] : [{ participant: null, field: 'num_part' }]),
    ...participants.flatMap((one, index) => {
      const twice = seen.has(one.cod_fisc);
      seen.add(one.cod_fisc);
      return [
        ...wrong(PARTICIPANT, one, index),
        ...(twice ? [{ participant: index, field: 'cod_fisc_twice' }] : []),
        ...(areProfessions(one.professions) ? [] : [{ participant: index, field: 'cod_prof' }]),
      ];
    }),
  ];
}

function areProfessions(professions: readonly EcmProfession[]): boolean {
  return (
    professions.length > 0 &&
    !repeated(professions.map(({ cod_prof }) => cod_prof)) &&
    professions.every(
      ({ cod_prof, disciplines }) =>
        within(cod_prof, 1, 99) &&
        disciplines.length > 0 &&
        !repeated(disciplines) &&
        disciplines.every((one) => within(one, 1, 999)),
    )
  );
}
