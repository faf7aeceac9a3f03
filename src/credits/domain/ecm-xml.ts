import { faultsOf, type EcmReport } from './ecm-report.js';

/**
 * The report file, format 1.16, as text whose every character is one byte in ISO-8859-1; unsigned: the accredited provider signs and sends
 * it.
 *
 * @throws RangeError for what does not fit the format: `faultsOf` says what
 */
export function ecmXml(report: EcmReport): string {
  if (faultsOf(report).length > 0) throw new RangeError('The report does not fit the format');
  const { event, participants } = report;
  const { cod_edi, crediti, ...rest } = event;
  const about = { ...rest, ...(cod_edi !== null && { cod_edi }), crediti: tenths(crediti), num_part: participants.length };
  return [
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    '<dataroot>',
    `<evento ${attributes(about)}>`,
    ...participants.flatMap(({ professions, sponsor, cred_acq, ...one }) => [
      `<partecipante ${attributes({ ...one, ...(sponsor !== '' && { sponsor }), cred_acq: tenths(cred_acq) })}>`,
      ...professions.map(
        ({ cod_prof, disciplines }) =>
          `<professione cod_prof="${String(cod_prof)}">${disciplines.map((code) => `<disciplina>${String(code)}</disciplina>`).join('')}</professione>`,
      ),
      '</partecipante>',
    ]),
    '</evento>',
    '</dataroot>',
    '',
  ].join('\r\n');
}

/** Credits as the format wants them: a point, and one digit after it even where it is nothing. */
const tenths = (of: number): string => (of / 10).toFixed(1);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\x20-\xFF]/g, (character) => `&#${String(character.codePointAt(0))};`);
