import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { readSheet, unzip } from '../../test/support/xlsx.js';
import type { Column } from './csv.js';
import { sheet, xlsx } from './xlsx.js';

const CREATED = new Date('2027-03-10T09:00:00Z');

interface Line {
  readonly text: string | null;
  readonly number: number | null;
  readonly day: string | null;
}

const COLUMNS: Column<Line>[] = [
  { header: 'Comune', text: ({ text }) => text },
  { header: 'Quota', number: ({ number }) => number, decimals: 1 },
  { header: 'Concluso il', day: ({ day }) => day },
];
const written = async (rows: Iterable<Line> | AsyncIterable<Line>) =>
  unzip(await buffer(xlsx([sheet('Partecipazione', rows, COLUMNS)], CREATED)));
const TEXT: Column<string>[] = [{ header: 'Testo', text: (text) => text }];
const texts = async (given: readonly string[]) =>
  readSheet(unzip(await buffer(xlsx([sheet('Testi', given, TEXT)], CREATED))))
    .slice(1)
    .map(([cell]) => cell!);

/** A character as XML can hold it. */
const holdable = (character: string): string =>
  (character < ' ' && !'\t\n\r'.includes(character)) || '\uFFFE\uFFFF'.includes(character) ? '\uFFFD' : character;

describe('xlsx', () => {
  it('keeps texts, numbers and days what they are', async () => {
    const files = await written([
      { text: 'Città', number: 66.66, day: '2027-03-10' },
      { text: null, number: null, day: null },
    ]);
    expect(readSheet(files)).toEqual([
      ['Comune', 'Quota', 'Concluso il'].map((value) => ({ kind: 'text', value })),
      [
        { kind: 'text', value: 'Città' },
        { kind: 'number', value: 66.66 },
        { kind: 'day', value: '2027-03-10' },
      ],
      COLUMNS.map(() => ({ kind: 'empty', value: null })),
    ]);
  });

  it.each([
    'Niccolò',
    '=cmd()',
    '+39 02 1234',
    '@SUM(A1)',
    '015076',
    ' attorno ',
    'due\nrighe',
    'a\rb',
    'D’Amico & figli <srl> "sì"',
    '_x0041_',
    '😀',
  ])('%j is a text, and no formula', async (text) => {
    const [cell] = await texts([text]);
    expect(cell).toEqual({ kind: 'text', value: text });
  });

  it('whatever is written is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (given) => {
        const read = (await texts(given)).map(({ value }) => value);
        expect(read).toEqual(given.map((text) => (text === '' ? null : Array.from(text, holdable).join(''))));
      }),
      { numRuns: 30 },
    );
  });

  it('has a frozen heading, a filter, and columns wide enough for what stands over them', async () => {
    const xml = (await written([])).get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:C1"/>');
    expect([...xml.matchAll(/width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([26, 12, 15]);
  });

  it('holds several sheets by name, each with its own columns', async () => {
    const notes: Column<string>[] = [{ header: 'Note', text: (text) => text, width: 90 }];
    const files = unzip(await buffer(xlsx([sheet('Dati', [], COLUMNS), sheet('Note & regole', ['Una regola.'], notes)], CREATED)));
    expect(files.get('xl/workbook.xml')).toContain('name="Note &amp; regole"');
    expect(readSheet(files, 2)[1]).toEqual([{ kind: 'text', value: 'Una regola.' }]);
  });

  it('asks for rows only as fast as they are read', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        await Promise.resolve();
        yield { text: `Comune ${String(Math.random())}`, number: asked, day: null };
      }
    }
    const stream = xlsx([sheet('Dati', endless(), COLUMNS)], CREATED);
    stream.once('readable', () => undefined);
    let before = -1;
    while (asked !== before) {
      expect(asked).toBeLessThan(200_000); // or it would go on for ever
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    expect(asked).toBeGreaterThan(0);
    stream.destroy();
  });

  it.each([
    { what: 'a number that is none', row: { text: null, number: NaN, day: null } },
    { what: 'a day of another age', row: { text: null, number: 1, day: '1899-12-31' } },
  ])('breaks off at $what', async ({ row }) => {
    await expect(written([row])).rejects.toThrow(RangeError);
  });

  it('breaks off when the rows do', async () => {
    async function* broken(): AsyncGenerator<Line> {
      await Promise.resolve();
      yield { text: 'Cesate', number: 1, day: null };
      throw new Error('the database went away');
    }
    await expect(written(broken())).rejects.toThrow('the database went away');
  });
});
