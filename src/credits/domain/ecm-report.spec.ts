import { faultsOf, type EcmEvent, type EcmParticipant } from './ecm-report.js';
import { ecmXml } from './ecm-xml.js';

const EVENT: EcmEvent = {
  cod_evento: '2027-123',
  cod_edi: 1,
  cod_org: '4567',
  cod_accr: '030',
  data_ini: '2027-01-10',
  data_fine: '2027-06-30',
  ore: 4,
  crediti: 40,
  tipo_form: 1,
  tipo_eve: 'E',
  cod_obi: 18,
  cod_tipologia_form: 10,
};
const ANNA: EcmParticipant = {
  cod_fisc: 'RSSMRA80A41F205B',
  nome: "NICOLO'",
  cognome: "D'AMICO",
  ruolo: 'P',
  lib_dip: 'D',
  part_reclutato: '0',
  sponsor: '',
  cred_acq: 40,
  data_acq: '2027-03-10',
  professions: [{ cod_prof: 14, disciplines: [85] }],
};
const report = (event: Partial<EcmEvent> = {}, ...participants: Partial<EcmParticipant>[]) => ({
  event: { ...EVENT, ...event },
  participants: (participants.length > 0 ? participants : [{}]).map((one) => ({ ...ANNA, ...one })),
});

describe('faultsOf', () => {
  it('finds nothing in what fits', () => {
    expect(faultsOf(report())).toEqual([]);
    expect(faultsOf(report({ cod_edi: null, crediti: 500, tipo_eve: 'P' }))).toEqual([]);
    expect(faultsOf(report({}, { sponsor: 'Ditta (S.p.A.); altra', part_reclutato: '1' }))).toEqual([]);
  });

  it.each<{ field: keyof EcmEvent; values: readonly (string | number)[] }>([
    { field: 'cod_evento', values: ['', ' ', 'x'.repeat(21)] },
    { field: 'cod_edi', values: [1000, 1.5, -1] },
    { field: 'cod_org', values: ['', 'x'.repeat(21)] },
    { field: 'cod_accr', values: ['30', '0300', 'abc'] },
    { field: 'data_ini', values: ['2027-02-30', '10/01/2027'] },
    { field: 'data_fine', values: ['2027-01-09', '2027-13-01'] },
    { field: 'ore', values: [0, 1000, 1.5] },
    { field: 'crediti', values: [0, 501, 4.5] },
    { field: 'tipo_form', values: [0, 5] },
    { field: 'tipo_eve', values: ['e', 'X', ''] },
    { field: 'cod_obi', values: [-1, 1000] },
    { field: 'cod_tipologia_form', values: [0, 12] },
  ])('of the event: $field', ({ field, values }) => {
    for (const value of values) expect(faultsOf(report({ [field]: value }))).toContainEqual({ participant: null, field });
  });

  it.each<{ field: keyof EcmParticipant; values: readonly (string | number)[] }>([
    { field: 'cod_fisc', values: ['', 'RSSMRA80A41F205C', 'rssmra80a41f205b'] },
    { field: 'nome', values: ['NICOLÒ', '', 'A'.repeat(101), 'ANNA2'] },
    { field: 'cognome', values: ['D’AMICO', 'O/BRIEN'] },
    { field: 'ruolo', values: ['X', 'PP', ''] },
    { field: 'lib_dip', values: ['X', ''] },
    { field: 'part_reclutato', values: ['', '2', 'si'] },
    { field: 'sponsor', values: ['A & B'] },
    { field: 'cred_acq', values: [0, 501] },
    { field: 'data_acq', values: ['2027-02-30'] },
  ])('of a participant: $field', ({ field, values }) => {
    for (const value of values)
      expect(
        faultsOf(report({}, {}, { [field]: value, ...(field !== 'cod_fisc' && { cod_fisc: 'RSSMRA80A01F205X' }) })),
      ).toContainEqual({ participant: 1, field });
  });

  it.each([
    { what: 'no profession', professions: [] },
    { what: 'no discipline', professions: [{ cod_prof: 14, disciplines: [] }] },
    { what: 'a profession twice', professions: [{ cod_prof: 14, disciplines: [85] }, { cod_prof: 14, disciplines: [86] }] }, // prettier-ignore
    { what: 'a discipline twice', professions: [{ cod_prof: 14, disciplines: [85, 85] }] },
    { what: 'a code of three digits', professions: [{ cod_prof: 140, disciplines: [85] }] },
  ])('$what', ({ professions }) => expect(faultsOf(report({}, { professions }))).toEqual([{ participant: 0, field: 'cod_prof' }]));

  it('a fiscal code stands there once, and there is somebody', () => {
    expect(faultsOf(report({}, {}, {}))).toEqual([{ participant: 1, field: 'cod_fisc_twice' }]);
    expect(faultsOf({ event: EVENT, participants: [] })).toEqual([{ participant: null, field: 'num_part' }]);
  });
});

describe('ecmXml', () => {
  it('is the format, byte for byte', () => {
    expect(ecmXml(report({ crediti: 64 }, { cred_acq: 64, sponsor: "Ditta d'oltremare" }))).toBe(
      [
        '<?xml version="1.0" encoding="ISO-8859-1"?>',
        '<dataroot>',
        '<evento cod_evento="2027-123" cod_org="4567" cod_accr="030" data_ini="2027-01-10" data_fine="2027-06-30" ore="4" tipo_form="1" tipo_eve="E" cod_obi="18" cod_tipologia_form="10" cod_edi="1" crediti="6.4" num_part="1">',
        `<partecipante cod_fisc="RSSMRA80A41F205B" nome="NICOLO'" cognome="D'AMICO" ruolo="P" lib_dip="D" part_reclutato="0" data_acq="2027-03-10" sponsor="Ditta d'oltremare" cred_acq="6.4">`,
        '<professione cod_prof="14"><disciplina>85</disciplina></professione>',
        '</partecipante>',
        '</evento>',
        '</dataroot>',
        '',
      ].join('\r\n'),
    );
  });

  it('writes whole credits with a digit after the point, and what a code may hold without breaking the file', () => {
    const xml = ecmXml(report({ cod_evento: '<a&"è€', cod_edi: null }));
    expect(xml).toContain('crediti="4.0"');
    expect(xml).toContain('cod_evento="&lt;a&amp;&quot;è&#8364;"');
    expect(xml).not.toContain('cod_edi');
    expect(Buffer.from(xml, 'latin1').toString('latin1')).toBe(xml);
  });

  it('refuses what does not fit', () => expect(() => ecmXml(report({ ore: 0 }))).toThrow(RangeError));
});
