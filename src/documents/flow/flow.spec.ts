import fc from 'fast-check';
import type { Mark, PdfPage, ProseMark } from '../pdf-document.js';
import type { Block, FlowDocument, Heading, Span } from './blocks.js';
import { flow } from './flow.js';
import { COLUMN, PAGE } from './style.js';

/** Nothing but the widths of a rather wide font: half the size for each character. */
const measure = (text: string, size: number): number => Array.from(text).length * size * 0.5;

const words = (text: string): Span[] => [{ text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: words(text) });
const long = (lines: number): Block =>
  paragraph('Una riga di parole come tante, che riempie da sola tutta la colonna. '.repeat(lines));

function heading(text: string, look: Heading['look'] = 'chapter', level: Heading['level'] = 2): Heading {
  return { kind: 'heading', look, level, spans: words(text), bookmark: text };
}

function layOut(blocks: readonly Block[], given: Partial<FlowDocument> = {}) {
  const about = { title: 'T', lang: 'it-IT', author: 'A', createdAt: new Date('2027-03-10'), head: 'Capo', foot: 'Piede' };
  return flow({ ...about, page: (number, of) => `pagina ${number} di ${of}`, ...given, blocks }, measure);
}

const prose = ({ marks }: PdfPage) => marks.filter((mark): mark is ProseMark => mark.kind === 'prose');
const textOf = ({ lines }: ProseMark) => lines.map((line) => line.map(({ text }) => text).join('')).join('');
const body = (page: PdfPage) => prose(page).filter(({ tag }) => tag !== null);
const running = (page: PdfPage) =>
  prose(page)
    .filter(({ tag }) => tag === null)
    .map(textOf);
const said = (page: PdfPage) => body(page).map(textOf);
const right = (mark: ProseMark) =>
  mark.x +
  Math.max(
    ...mark.lines.map((line) =>
      measure(
        line
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
        mark.size,
      ),
    ),
  );

describe('flow', () => {
  it('numbers every page, and names the chapter on all but the first', () => {
    const { pages } = layOut([heading('Uno'), long(60), heading('Due'), long(60)]);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(running(page)).toContain(`pagina ${index + 1} di ${pages.length}`));
    expect(running(pages[0]!)).not.toContain('Capo');
    expect(running(pages[1]!)).toEqual(['Capo', 'Uno', 'Piede', `pagina 2 di ${pages.length}`]);
    expect(running(pages.at(-1)!)).toContain('Due');
  });

  it('cuts a long head before it runs into the chapter', () => {
    const { pages } = layOut([heading('Capitolo'), long(60)], { head: 'Un capo molto lungo '.repeat(9) });
    const [head, chapter] = prose(pages[1]!);
    expect(textOf(head!)).toMatch(/…$/);
    expect(right(head!)).toBeLessThan(chapter!.x - 20);
  });

  it('prints a list of contents with the pages where parts and chapters begin', () => {
    const { pages } = layOut([
      { kind: 'contents' },
      heading('Parte', 'part', 1),
      long(60),
      heading('Capitolo'),
      { ...heading('Senza nome'), bookmark: null },
      heading('Sezione', 'section', 3),
    ]);
    const pageOf = (title: string) => pages.findIndex(({ bookmarks = [] }) => bookmarks.some((one) => one.title === title)) + 1;
    expect(said(pages[0]!)).toEqual(['Parte', '2', 'Capitolo', String(pageOf('Capitolo'))]);
    expect(pageOf('Capitolo')).toBeGreaterThan(2);
    const ids = new Map(pages.flatMap(({ bookmarks = [] }) => bookmarks.map(({ title, id }) => [title, id])));
    expect(body(pages[0]!).map(({ goTo }) => goTo)).toEqual([ids.get('Parte'), undefined, ids.get('Capitolo'), undefined]);
    expect(pages.flatMap(({ bookmarks = [] }) => bookmarks.map(({ title, depth }) => [title, depth]))).toEqual([
      ['Parte', 1],
      ['Capitolo', 2],
      ['Sezione', 3],
    ]);
  });

  it('leaves no heading alone at the end of a page, however full the page is', () => {
    for (let lines = 40; lines < 52; lines++) {
      const { pages } = layOut([long(lines), heading('Titolo'), long(5)]);
      for (const page of pages) expect(body(page).at(-1)?.tag?.role).toBe('P');
    }
  });

  it('leaves no first or last line of a paragraph alone', () => {
    for (let lines = 40; lines < 52; lines++) {
      const { pages } = layOut([long(lines), long(4)]);
      const parts = pages.flatMap((page) => body(page).map((mark) => mark.lines.length));
      expect(Math.min(...parts)).toBeGreaterThan(1);
    }
  });

  it('leaves no first or last entry of a list alone', () => {
    const items = Array.from({ length: 6 }, () => ({ label: { text: '•' }, blocks: [paragraph('uno')] }));
    for (let lines = 38; lines < 52; lines++) {
      const { pages } = layOut([long(lines), { kind: 'list', items }]);
      const entries = pages.map((page) => said(page).filter((text) => text === 'uno').length).filter((count) => count > 0);
      expect(Math.min(...entries)).toBeGreaterThan(1);
    }
  });

  it('keeps a paragraph that goes on over the page one element', () => {
    const { pages } = layOut([long(60)]);
    const tags = pages.flatMap((page) => body(page).map(({ tag }) => tag));
    expect(tags.length).toBeGreaterThan(1);
    expect(new Set(tags).size).toBe(1);
  });

  it('says what a list is: entries with their labels', () => {
    const items = ['uno', 'due'].map((text) => ({ label: { text: '•' }, blocks: [paragraph(text)] }));
    const [page] = layOut([{ kind: 'list', items }]).pages;
    expect(said(page!)).toEqual(['•', 'uno', '•', 'due']);
    const [label, text] = body(page!);
    expect([label!.tag?.role, label!.tag?.within?.role, label!.tag?.within?.within?.role]).toEqual(['Lbl', 'LI', 'L']);
    expect([text!.tag?.role, text!.tag?.within?.role]).toEqual(['P', 'LBody']);
    expect(text!.tag?.within?.within).toBe(label!.tag?.within);
    expect(text!.x).toBeGreaterThan(right(label!));
    expect(text!.y).toBe(label!.y);
  });

  it('says what a table is, and keeps it inside the column', () => {
    const table: Block = {
      kind: 'table',
      head: [words('Strumento'), words('Come funziona')],
      rows: [[words('Breve'), words('Una cella con molto più testo di quanto ne stia su una riga sola, e ancora altro')]],
    };
    const [page] = layOut([table]).pages;
    expect(body(page!).map(({ tag }) => [tag?.role, tag?.within?.role, tag?.within?.within?.role])).toEqual([
      ['TH', 'TR', 'Table'],
      ['TH', 'TR', 'Table'],
      ['TD', 'TR', 'Table'],
      ['TD', 'TR', 'Table'],
    ]);
    for (const mark of body(page!)) expect(right(mark)).toBeLessThanOrEqual(COLUMN.x + COLUMN.width);
    const [, , narrow, wide] = body(page!);
    expect(wide!.x).toBeGreaterThan(right(narrow!));
    expect(wide!.lines.length).toBeGreaterThan(1);
  });

  it('draws a frame that stays open where a page ends', () => {
    const { pages } = layOut([{ kind: 'box', blocks: [long(60)] }]);
    const flat = (page: PdfPage) =>
      page.marks.filter((mark) => mark.kind === 'line' && mark.from[1] === mark.to[1] && mark.thickness === 0.75);
    expect(pages.map((page) => flat(page).length)).toEqual([1, 1]);
    for (const page of pages) expect(page.marks.some((mark) => mark.kind === 'line' && mark.from[0] === mark.to[0])).toBe(true);
  });

  it('prints a drawing no wider than the column, and its description below', () => {
    const drawing = { width: 800, height: 400, shapes: [] };
    const [page] = layOut([{ kind: 'figure', drawing, alt: 'Descritta sotto', description: words('Che cosa si vede.') }]).pages;
    const figure = page!.marks.find((mark) => mark.kind === 'drawing');
    expect(figure).toMatchObject({ alt: 'Descritta sotto', x: COLUMN.x, scale: COLUMN.width / 800 });
    expect(said(page!)).toEqual(['Che cosa si vede.']);
    expect(body(page!)[0]!.y).toBeGreaterThan(figure!.kind === 'drawing' ? figure!.y + 400 * figure!.scale : Infinity);
  });

  it('prints the description in a frame where there is no drawing', () => {
    const [page] = layOut([{ kind: 'figure', drawing: null, alt: '', description: words('Che cosa si vedrà.') }]).pages;
    expect(said(page!)).toEqual(['Che cosa si vedrà.']);
    expect(page!.marks.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(3);
  });

  it('leaves room to write after each label', () => {
    const [page] = layOut([{ kind: 'blank', labels: ['Nome', 'Firma'] }]).pages;
    const lines = page!.marks.filter((mark): mark is Extract<Mark, { kind: 'line' }> => mark.kind === 'line');
    for (const mark of body(page!)) {
      expect(lines.some(({ from, to }) => from[0] > right(mark) && to[0] === COLUMN.x + COLUMN.width && from[1] > mark.y)).toBe(
        true,
      );
    }
  });

  it('loses no word and leaves no column, whatever it is given', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'è', '112'), minLength: 1, maxLength: 400 });
    const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
      const inside = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
      return {
        block: fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          text.map(paragraph),
          text.map((title) => heading(title, 'section', 3)),
          inside.map((blocks): Block => ({ kind: 'quote', blocks })),
          inside.map((blocks): Block => ({ kind: 'box', blocks })),
          inside.map((blocks): Block => ({ kind: 'together', blocks })),
          inside.map((blocks): Block => ({ kind: 'list', items: [{ label: { text: '–' }, blocks }] })),
        ),
      };
    }).block;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { pages } = layOut(blocks);
        const printed = pages.flatMap(said).join(' ').replace(/[\s–]/g, '');
        expect(printed).toBe(blocks.map(wordsIn).join('').replace(/\s/g, ''));
        for (const mark of pages.flatMap(body)) {
          expect(mark.x).toBeGreaterThanOrEqual(COLUMN.x);
          expect(right(mark)).toBeLessThanOrEqual(COLUMN.x + COLUMN.width + 0.01);
          expect(mark.y - mark.size).toBeGreaterThanOrEqual(PAGE.top - 5);
          expect(mark.y + (mark.lines.length - 1) * mark.leading).toBeLessThanOrEqual(PAGE.bottom);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends the figures of a table below each other, in the numbers and in what stands over them', () => {
    const rows = [['Cesate', '7'], ['Garbagnate', '1234']].map((row) => row.map(words)); // prettier-ignore
    const { pages } = layOut([{ kind: 'table', figures: true, head: [words('Comune'), words('Iscritti')], rows }]);
    const [, head, , one, , two] = body(pages[0]!);
    expect([head, one, two].map((mark) => textOf(mark!))).toEqual(['Iscritti', '7', '1234']);
    expect(new Set([head, one, two].map((mark) => Math.round(right(mark!)))).size).toBe(1);
  });
});

function wordsIn(block: Block): string {
  if ('spans' in block) return block.spans.map(({ text }) => text).join('');
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.map(wordsIn)).join('');
  return 'blocks' in block ? block.blocks.map(wordsIn).join('') : '';
}
