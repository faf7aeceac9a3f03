import { peopleLines } from './people-lines.js';

const table = (...rows: string[]) => rows.map((row, index) => ({ number: index + 1, cells: row.split(';') }));

describe('peopleLines', () => {
  it('finds columns by their names, in any order', () => {
    expect(peopleLines(table('Ente;E-mail;COGNOME;Nome;Professione;Dal', 'Comune;a@b.it;Bo;Anna;Altro;1/3/2027'))).toEqual({
      lines: [
        {
          number: 2,
          givenName: 'Anna',
          familyName: 'Bo',
          email: 'a@b.it',
          municipality: '',
          organisation: 'Comune',
          profession: 'Altro',
          fromOn: '1/3/2027',
        },
      ],
    });
  });

  it('a short line has empty cells', () => {
    const read = peopleLines(table('nome;cognome;email;comune;ente;professione;dal', 'Anna'));
    expect(read).toMatchObject({ lines: [{ givenName: 'Anna', familyName: '', municipality: '', fromOn: '' }] });
  });

  it.each([
    { rows: ['nome;cognome;email;ente;dal'], missing: ['professione'] },
    { rows: ['Anna;Bo;a@b.it'], missing: ['nome', 'cognome', 'email', 'ente', 'professione', 'dal'] },
    { rows: [], missing: ['nome', 'cognome', 'email', 'ente', 'professione', 'dal'] },
  ])('says what is missing: $missing', ({ rows, missing }) => expect(peopleLines(table(...rows))).toEqual({ missing }));
});
