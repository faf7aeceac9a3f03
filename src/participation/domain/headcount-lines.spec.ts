import { codeOf, readDay, readLines } from './headcount-lines.js';

describe('readDay', () => {
  it.each([
    ['2027-03-10', '2027-03-10'],
    ['10/3/2027', '2027-03-10'],
    [' 10.03.2027 ', '2027-03-10'],
    ['31/02/2027', null],
    ['31 febbraio', null],
    ['2027-02-29', null],
    ['', null],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toBe(day));
});

describe('readLines', () => {
  it.each([
    {
      name: 'semicolons, a heading and Excel’s apostrophe',
      text: "\uFEFFComune;Ente;Professione;Persone;Dal\r\n'015076;asst;medico;12;01/01/2027\r\n\r\n",
    },
    { name: 'tabs', text: '\n015076\tasst\tmedico\t12\t2027-01-01' },
    { name: 'quotes', text: 'Comune;x\n"015076";"asst";medico;"12";2027-01-01' },
  ])('reads $name', ({ text }) =>
    expect(readLines(text)).toEqual([
      { number: 2, municipality: '015076', organisation: 'asst', profession: 'medico', people: '12', validFrom: '2027-01-01' },
    ]),
  );

  it('keeps what it cannot read as it was typed, so that it can be shown', () =>
    expect(readLines('Cesate;"ASST; sede";medico;dodici;31 febbraio')).toEqual([
      {
        number: 1,
        municipality: 'Cesate',
        organisation: 'ASST; sede',
        profession: 'medico',
        people: 'dodici',
        validFrom: '31 febbraio',
      },
    ]));

  it('of nothing makes nothing', () => expect(readLines('\n \n')).toEqual([]));
});

describe('codeOf', () => {
  const known = [{ code: '015076', name: 'Cesate' }];
  it.each([
    ['cesate', '015076'],
    [' 015076 ', '015076'],
    ['Roma', 'Roma'],
  ])('%s is %s', (typed, code) => expect(codeOf(known, typed)).toBe(code));
});
