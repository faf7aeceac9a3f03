import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { cellsOf } from '../../test/support/csv.js';
import { csv, csvStream, type Column } from './csv.js';

interface Row {
  readonly text: string | null;
  readonly number: number | null;
  readonly day: string | null;
}

const TEXT: Column<string>[] = [{ header: 'Testo', text: (text) => text }];

/** The one cell of a table of one row. */
function cellOf(column: Column<null>): string {
  return csv([null], [column]).split('\r\n')[1] ?? '';
}

describe('csv', () => {
  it('is what Italian Excel opens', () => {
    const rows: Row[] = [
      { text: 'Cesate', number: 1234.5, day: '2027-03-10' },
      { text: null, number: null, day: null },
    ];
    const columns: Column<Row>[] = [
      { header: 'Comune', text: (row) => row.text },
      { header: 'Quota', number: (row) => row.number },
      { header: 'Concluso il', day: (row) => row.day },
    ];
    expect(csv(rows, columns)).toBe('\uFEFFComune;Quota;Concluso il\r\nCesate;1234,5;10/03/2027\r\n;;\r\n');
  });

  it.each([
    { text: 'Nicolò D’Amico', cell: 'Nicolò D’Amico' },
    { text: '', cell: '' },
    { text: 'a;b', cell: '"a;b"' },
    { text: 'a,b', cell: '"a,b"' }, // an Excel in English splits there
    { text: 'detto "il Moro"', cell: '"detto ""il Moro"""' },
    { text: 'due\nrighe', cell: '"due\nrighe"' },
    { text: ' attorno ', cell: '" attorno "' },
    { text: '=1+1', cell: "'=1+1" },
    { text: '+39 02 1234', cell: "'+39 02 1234" },
    { text: '-', cell: "'-" },
    { text: '@SUM(A1)', cell: "'@SUM(A1)" },
    { text: '\t=1', cell: `"'\t=1"` },
    { text: '\r=1', cell: `"'\r=1"` },
    { text: '\uFF1D1', cell: "'\uFF1D1" },
    { text: '=HYPERLINK("x";"y")', cell: `"'=HYPERLINK(""x"";""y"")"` },
    { text: '015041', cell: "'015041" }, // ISTAT code
    { text: '02 1234 5678', cell: "'02 1234 5678" },
    { text: '1-2', cell: "'1-2" },
    { text: '1E5', cell: "'1E5" },
    { text: 'mar 1', cell: "'mar 1" }, // Excel and LibreOffice make a day of it
    { text: '3 marzo', cell: "'3 marzo" },
    { text: '1-mag-27', cell: "'1-mag-27" },
    { text: 'Vero', cell: "'Vero" },
    { text: 'FALSE', cell: "'FALSE" },
    { text: 'Marta', cell: 'Marta' },
    { text: 'Verona', cell: 'Verona' },
    { text: 'Via Roma 12', cell: 'Via Roma 12' },
    { text: 'a=b', cell: 'a=b' },
    { text: 'e', cell: 'e' },
  ])('text $text: $cell', ({ text, cell }) => expect(cellOf({ header: '', text: () => text })).toBe(cell));

  it.each([
    { number: 0, decimals: undefined, cell: '0' },
    { number: -5, decimals: undefined, cell: '-5' },
    { number: 0.125, decimals: undefined, cell: '0,125' },
    { number: 66.666, decimals: 1, cell: '66,7' },
    { number: 66, decimals: 1, cell: '66,0' },
    { number: null, decimals: 1, cell: '' },
  ])('number $number with $decimals decimals: $cell', ({ number, decimals, cell }) => {
    expect(cellOf({ header: '', number: () => number, ...(decimals === undefined ? {} : { decimals }) })).toBe(cell);
  });

  it.each([NaN, Infinity])('refuses %p', (number) => {
    expect(() => cellOf({ header: '', number: () => number })).toThrow(RangeError);
  });

  it('makes a heading as harmless as a cell', () => {
    expect(csv([], [{ header: '=A1', text: () => null }])).toBe("\uFEFF'=A1\r\n");
  });

  it('reads back, but for the apostrophe, and starts no cell as a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', '0', '1') }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const cells = cellsOf(csv(texts, TEXT))
          .slice(1)
          .map(([cell]) => cell ?? '');
        expect(cells).toHaveLength(texts.length);
        cells.forEach((cell, index) => {
          expect([texts[index], `'${texts[index]}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        });
      }),
    );
  });
});

describe('csvStream', () => {
  it('is the same file, piece by piece', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Riga ${String(at)} àè`);
    expect((await buffer(csvStream(rows, TEXT))).toString('utf8')).toBe(csv(rows, TEXT));
  });
});
