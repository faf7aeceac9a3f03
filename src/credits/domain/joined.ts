import { readFiscalCode } from './fiscal-code.js';
import { ecmName } from './ecm-name.js';
import type { EcmParticipant, EcmProfession } from './ecm-report.js';

/** What an uploaded table says of people, by their e-mail in small letters; cells by the name of their column in small letters. */
export type Table = ReadonlyMap<string, Readonly<Record<string, string>>>;

interface CsvLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a table whose first line names the columns, one of them `email`; null without such a column. Of two rows the last counts. */
export function byEmail([heading, ...lines]: readonly CsvLine[]): Table | null {
  const names = (heading?.cells ?? []).map((name) => name.toLowerCase());
  const email = names.findIndex((name) => ['email', 'e-mail', 'mail'].includes(name));
  if (email < 0) return null;
  return new Map(
    lines.map(({ cells }) => [
      (cells[email] ?? '').toLowerCase(),
      Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    ]),
  );
}

/** Somebody who completed the course. */
interface Completer {
  readonly givenName: string;
  readonly familyName: string;
  readonly completedOn: string;
}

/** Why somebody cannot be written into the report file, and of what; `character` is one that the format does not have. */
export interface Unwritable {
  readonly field: 'missing' | 'nome' | 'cognome';
  readonly character?: string;
}

/**
 * A participant of the report file: the name as we have it, the rest from the uploaded row. What the row leaves out is taken from what our
 * profession usually is; nothing else is guessed. Whether the whole fits the format is for `faultsOf` to say.
 */
export function participantOf(
  { givenName, familyName, completedOn }: Completer,
  row: Readonly<Record<string, string>> | undefined,
  usual: EcmProfession | null,
  cred_acq: number,
): EcmParticipant | Unwritable {
  if (!row) return { field: 'missing' };
  const [nome, cognome] = [ecmName(givenName), ecmName(familyName)];
  if ('refused' in nome) return { field: 'nome', character: nome.refused };
  if ('refused' in cognome) return { field: 'cognome', character: cognome.refused };
  const professions = professionsIn(row['cod_prof.disciplina'] ?? '');
  return {
    cod_fisc: readFiscalCode(row.cod_fisc ?? ''),
    nome: nome.text,
    cognome: cognome.text,
    ruolo: (row.ruolo || 'P').toUpperCase(),
    lib_dip: (row.lib_dip ?? '').toUpperCase(),
    part_reclutato: row.part_reclutato ?? '',
    sponsor: row.sponsor ?? '',
    cred_acq,
    data_acq: completedOn,
    professions: professions.length > 0 || !usual ? professions : [usual],
  };
}

/** `14.85`, or several parted by spaces; Excel may have made a comma of the point. What is no such pair gives a code that fits nothing. */
function professionsIn(text: string): EcmProfession[] {
  const found = new Map<number, number[]>();
  for (const pair of text.split(/[\s|]+/).filter(Boolean)) {
    const [, profession, discipline] = /^(\d{1,2})[.,](\d{1,3})$/.exec(pair) ?? [];
    const cod_prof = Number(profession ?? 0);
    found.set(cod_prof, [...(found.get(cod_prof) ?? []), Number(discipline ?? 0)]);
  }
  return [...found].map(([cod_prof, disciplines]) => ({ cod_prof, disciplines }));
}
