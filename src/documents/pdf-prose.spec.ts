import { readPdf, type ReadPdf } from '../../test/support/pdf.js';
import { readDrawing, drawPdf, type Mark, type PdfPage, type ProseMark, type Tag } from './index.js';

const PARAGRAPH: Tag = { role: 'P' };
const prose = (text: string, given: Partial<ProseMark> = {}): ProseMark => ({
  kind: 'prose',
  tag: PARAGRAPH,
  lines: [[{ text, face: 400, colour: '#111111' }]],
  x: 50,
  y: 100,
  size: 10,
  leading: 14,
  ...given,
});

/** The file, read back. */
async function read(...pages: PdfPage[]): Promise<ReadPdf> {
  const about = {
    title: 'Libro',
    lang: 'it-IT',
    author: 'Rete',
    createdAt: new Date('2027-03-10'),
    size: 'A4',
    layout: 'portrait',
  } as const;
  return readPdf(await drawPdf({ ...about, pages }));
}

const page = (...marks: Mark[]): PdfPage => ({ marks });
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

describe('prose', () => {
  it('sets several faces on one line', async () => {
    const look = { colour: '#111111' };
    const line = [
      { text: 'uno ', face: 400, ...look },
      { text: 'due ', face: 700, ...look },
      { text: 'tre', face: 'italic', ...look },
    ] as const;
    const { file, drawing } = await read(page(prose('', { lines: [line] })));
    expect(new Set(file.match(/TitilliumWeb-\w+/g))).toEqual(
      new Set(['TitilliumWeb-Regular', 'TitilliumWeb-Bold', 'TitilliumWeb-Italic']),
    );
    const xs = [...drawing.matchAll(/1 0 0 1 ([\d.]+) [\d.]+ Tm/g)].map(([, x]) => Number(x));
    expect(xs).toHaveLength(3);
    expect(xs).toEqual([...xs].sort((one, other) => one - other));
  });

  it('grows a tree: elements within elements, each once', async () => {
    const list: Tag = { role: 'L' };
    const items = [1, 2].map((): Tag => ({ role: 'LI', within: list }));
    const { file } = await read(
      page(
        ...items.flatMap((item) => [
          prose('•', { tag: { role: 'Lbl', within: item } }),
          prose('uno', { tag: { role: 'P', within: { role: 'LBody', within: item } } }),
        ]),
      ),
    );
    expect([/\/S \/L\n/g, /\/S \/LI\n/g, /\/S \/Lbl\n/g, /\/S \/LBody\n/g, /\/S \/P\n/g].map((what) => count(file, what))).toEqual([
      1, 2, 2, 2, 2,
    ]);
  });

  it('keeps one element over two pages', async () => {
    const { file } = await read(page(prose('uno')), page(prose('due')));
    expect(count(file, /\/S \/P\n/g)).toBe(1);
    expect(file).toMatch(/\/Type \/MCR/);
  });

  it('says of a table what its head is', async () => {
    const row: Tag = { role: 'TR', within: { role: 'Table' } };
    const { file } = await read(page(prose('uno', { tag: { role: 'TH', within: row } })));
    expect(file).toMatch(/\/S \/TH\n[^]*?\/Scope \/Column/);
  });

  it('passes over what stands on every page', async () => {
    const { file, drawing } = await read(page(prose('pagina 1', { tag: null })));
    expect(drawing).toContain('/Artifact <<\n/Type /Pagination');
    expect(file).not.toContain('/S /P\n');
  });
});

describe('bookmarks', () => {
  const bookmarks = (['Parte', 'Capitolo', 'Altra parte'] as const).map((title, index) => ({
    id: `h${index}`,
    title,
    depth: index === 1 ? 2 : 1,
    y: 100,
  }));

  it('name places, one within the other', async () => {
    const { file } = await read({ marks: [prose('uno')], bookmarks });
    expect([...file.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title).filter((title) => title !== 'Libro')).toHaveLength(
      3,
    );
    expect(file).toContain('/PageMode /UseOutlines');
    expect(file).toContain('/XYZ 0 741.89');
  });

  it('are what links lead to, and the link stands in the tree with its words', async () => {
    const toc: Tag = { role: 'TOCI', within: { role: 'TOC' } };
    const { file } = await read(page(prose('Parte', { tag: toc, goTo: 'h0' })), { marks: [prose('uno')], bookmarks });
    expect(file).toMatch(/\/S \/GoTo\n\/D \(h0\)/);
    expect(file).toContain('/Contents (Parte)');
    expect(file).toContain('/S /Link');
    expect(file).toContain('/Type /OBJR');
    expect(file).toMatch(/\(h0\) \[/);
  });

  it('are left out of the list where they have no depth', async () => {
    const { file } = await read({ marks: [prose('uno')], bookmarks: [{ id: 'x', title: 'Nascosto', depth: null, y: 0 }] });
    expect(file).not.toContain('Nascosto');
    expect(file).toMatch(/\(x\) \[/);
  });
});

describe('drawings', () => {
  const svg =
    '<svg viewBox="0 0 200 100"><rect x="0" y="0" width="50" height="20" fill="#eeeeee" stroke="#000000" stroke-dasharray="4 2"/>' +
    '<line x1="0" y1="0" x2="9" y2="9" stroke="#000000"/><text x="100" y="50" font-size="10" text-anchor="middle">112</text></svg>';
  const drawing: Mark = { kind: 'drawing', drawing: readDrawing(svg)!, x: 50, y: 100, scale: 2, alt: 'Descritta sotto' };

  it('are figures with words in their place', async () => {
    const { file } = await read(page(drawing));
    expect(file).toMatch(/\/S \/Figure\n\/Alt \(Descritta sotto\)/);
    expect(file).toContain('/BBox [50 541.89 450 741.89]');
  });

  it('are filled, stroked, dashed and lettered as they say', async () => {
    const { drawing: drawn } = await read(page(drawing));
    expect(drawn).toContain('[4 2] 0 d');
    expect(drawn).toMatch(/^B$/m); // filled and stroked
    expect(drawn).toMatch(/^S$/m);
    expect(count(drawn, /Tj|TJ/g)).toBe(1);
    expect(count(drawn, /^q$/gm)).toBe(count(drawn, /^Q$/gm));
    expect(count(drawn, / (BDC|BMC)$/gm)).toBe(count(drawn, /^EMC$/gm));
  });
});
