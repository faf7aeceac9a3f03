import { byEmail, participantOf } from './joined.js';

const ANNA = { givenName: 'Nicolò', familyName: 'D’Amico', completedOn: '2027-03-10' };
const NURSE = { cod_prof: 14, disciplines: [85] };
const ROW = { email: 'a@b.it', cod_fisc: 'tinit-rssmra80a41f205b', lib_dip: 'd', part_reclutato: '0' };

describe('byEmail', () => {
  const line = (...cells: string[]) => ({ number: 1, cells });

  it('finds rows by e-mail, in any order of columns and any capitals', () => {
    const table = byEmail([line('COD_FISC', 'Email'), line('X', 'Anna@B.it'), line('Y')])!;
    expect(table.get('anna@b.it')).toEqual({ cod_fisc: 'X', email: 'Anna@B.it' });
    expect(table.get('')).toEqual({ cod_fisc: 'Y', email: '' });
  });

  it.each([{ lines: [] }, { lines: [line('nome', 'cognome')] }])('is null without the column', ({ lines }) =>
    expect(byEmail(lines)).toBeNull(),
  );
});

describe('participantOf', () => {
  it('joins the name with what the row says', () => {
    expect(participantOf(ANNA, ROW, NURSE, 40)).toEqual({
      cod_fisc: 'RSSMRA80A41F205B',
      nome: "NICOLO'",
      cognome: "D'AMICO",
      ruolo: 'P',
      lib_dip: 'D',
      part_reclutato: '0',
      sponsor: '',
      cred_acq: 40,
      data_acq: '2027-03-10',
      professions: [NURSE],
    });
  });

  it.each([
    { pairs: '', professions: [NURSE] },
    { pairs: '1.58', professions: [{ cod_prof: 1, disciplines: [58] }] },
    { pairs: '1,58', professions: [{ cod_prof: 1, disciplines: [58] }] },
    { pairs: '1.58 1.60|14.85', professions: [{ cod_prof: 1, disciplines: [58, 60] }, NURSE] },
    { pairs: 'medico', professions: [{ cod_prof: 0, disciplines: [0] }] }, // fits nothing
  ])('professions “$pairs”', ({ pairs, professions }) =>
    expect(participantOf(ANNA, { ...ROW, 'cod_prof.disciplina': pairs }, NURSE, 40)).toMatchObject({ professions }),
  );

  it.each([
    { who: ANNA, row: undefined, is: { field: 'missing' } },
    { who: { ...ANNA, givenName: 'Олена' }, row: ROW, is: { field: 'nome', character: 'О' } },
    { who: { ...ANNA, familyName: '王' }, row: ROW, is: { field: 'cognome', character: '王' } },
  ])('cannot be written: $is', ({ who, row, is }) => expect(participantOf(who, row, NURSE, 40)).toEqual(is));
});
