import * as fc from 'fast-check';
import { csv } from './csv.js';
import { readCsv, textOfFile } from './read-csv.js';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe('readCsv', () => {
  it.each([
    { what: 'semicolons', text: 'a;b\r\nc;d\r\n', cells: [['a', 'b'], ['c', 'd']] }, // prettier-ignore
    { what: 'tabs, with semicolons within', text: 'a\tb;c', cells: [['a', 'b;c']] },
    { what: 'commas', text: 'a,b\nc,d', cells: [['a', 'b'], ['c', 'd']] }, // prettier-ignore
    { what: 'quotes', text: '"a;b";"detto ""il Moro"""', cells: [['a;b', 'detto "il Moro"']] },
    { what: 'a line end within quotes', text: '"due\nrighe";x', cells: [['due\nrighe', 'x']] },
    { what: 'spaces, and a mark that Excel adds', text: '\uFEFF a ;b ', cells: [['a', 'b']] },
    { what: 'an apostrophe of Excel', text: "'015027;'=cmd();D'Amico;'Vero;'mar 1;'ndrangheta", cells: [['015027', '=cmd()', "D'Amico", 'Vero', 'mar 1', "'ndrangheta"]] }, // prettier-ignore
    { what: 'an inch in the middle', text: 'schermo 15";b', cells: [['schermo 15"', 'b']] },
    { what: 'nothing', text: '\n\n ; \n', cells: [] },
  ])('$what', ({ text, cells }) => expect(cellsOf(text)).toEqual(cells));

  it('numbers lines as an editor does', () => {
    expect(readCsv('a\n\n"b\nb"\nc').map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it('reads what our own writer wrote', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[\0-\x1F\u007F-\u009F\u2028\u2029\uFEFF]/g, '').trim()); // oxlint-disable-line no-control-regex
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const columns = [0, 1].map((index) => ({ header: `c${index}`, text: (row: readonly string[]) => row[index]! }));
        const read = cellsOf(csv(rows, columns)).slice(1);
        const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\d\uFF1D\uFF0B\uFF0D\uFF20])/, '');
        expect(read).toEqual(rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.map(unguarded)));
      }),
    );
  });
});

describe('textOfFile', () => {
  it.each([
    { how: 'UTF-8', bytes: Buffer.from('Niccolò') },
    { how: 'CP1252', bytes: Buffer.from('Niccol\xf2', 'latin1') },
    { how: 'UTF-16', bytes: Buffer.from('\uFEFFNiccolò', 'utf16le') },
  ])('$how', ({ bytes }) => expect(textOfFile(bytes)).toBe('Niccolò'));

  it('CP1252 has a curly apostrophe and a euro', () =>
    expect(textOfFile(Buffer.from('D\x92Amico \x80', 'latin1'))).toBe('D’Amico €'));
});
