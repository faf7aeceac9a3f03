import { createHash } from 'node:crypto';
import { readPdf } from '../../test/support/pdf.js';
import { drawPdf, measure, MissingGlyph, type Mark, type PdfDocument, type TextMark } from './index.js';

const QR: Mark = { kind: 'qr', url: 'https://example.it/verifica/ABC', x: 400, y: 300, size: 100, alt: 'Codice QR' };
const DECORATION: Mark[] = [
  { kind: 'line', from: [50, 60], to: [500, 60], thickness: 1, colour: '#d3c8e6' },
  { kind: 'rect', x: 0, y: 0, width: 10, height: 500, colour: '#5a3d8a' },
  { kind: 'path', d: 'M11 11a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z', x: 20, y: 20, scale: 1, colour: '#5a3d8a' },
];

function text(given: Partial<TextMark> = {}): TextMark {
  return {
    kind: 'text',
    role: 'P',
    lines: ['Anna Bianchi'],
    x: 50,
    y: 100,
    width: 400,
    align: 'left',
    size: 12,
    weight: 400,
    colour: '#000000',
    ...given,
  };
}

function document(marks: readonly Mark[], given: Partial<PdfDocument> = {}): PdfDocument {
  return {
    title: 'Attestato',
    lang: 'it-IT',
    author: 'Rete',
    createdAt: new Date('2027-03-10T14:05:00Z'),
    size: 'A4',
    layout: 'portrait',
    pages: [{ marks }],
    ...given,
  };
}

/** The file, read back. */
const read = async (given: PdfDocument) => readPdf(await drawPdf(given));

const xmpOf = (file: string): string =>
  Buffer.from(/<\?xpacket begin[^]*<\?xpacket end="w"\?>/.exec(file)?.[0] ?? '', 'latin1').toString('utf8');

describe('drawPdf', () => {
  it('claims PDF/A-3a and PDF/UA-1, with the schema of the second', async () => {
    const { file } = await read(document([text()]));
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(xmpOf(file)).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(xmpOf(file)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmpOf(file)).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (it-IT)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('/S /GTS_PDFA1');
    expect(file).not.toContain('/Encrypt');
  });

  it('writes a title with & and < as XML that can be read, and only once', async () => {
    const xmp = xmpOf((await read(document([text()], { title: 'D’Amico & <figli>', author: 'A & B' }))).file);
    expect(xmp).toContain('>D’Amico &amp; &lt;figli&gt;<');
    expect(xmp.match(/<dc:title>/g)).toHaveLength(1);
    expect(xmp.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  });

  it('gives the same bytes for the same data, whatever was drawn before', async () => {
    const certificate = document([
      text({ lines: ['Anna Bianchi – Олена'] }),
      text({ y: 130, lines: ['ذر يس'] }),
      QR,
      ...DECORATION,
    ]);
    const similar = document([text({ lines: ['زر نش Олена'] })]); // the same shapes, met as other letters
    const alone = await asIfNew([certificate]);

    expect(await asIfNew([similar, certificate, certificate])).toEqual([expect.any(String), ...alone, ...alone]);
    expect(await asIfNew([{ ...certificate, title: 'Altro' }])).not.toEqual(alone);
  });

  it('embeds every font it uses, and no other', async () => {
    const { file } = await read(document([text(), text({ y: 130, lines: ['Олена علي'], weight: 700 })]));
    const names = [...file.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set(['NotoSans-Bold', 'NotoSansArabic-SemiBold', 'TitilliumWeb-Bold', 'TitilliumWeb-Regular']),
    );
    expect(file.match(/\/FontFile2 /g)).toHaveLength(4);
    expect(file).not.toContain('Helvetica');
  });

  it('tags texts by their role, in the order of the marks', async () => {
    const { drawing } = await read(document([text({ role: 'H1' }), text({ role: 'H2', y: 140 }), text({ y: 180 })]));
    expect(drawing.match(/\/(H1|H2|P) <<\n\/MCID \d/g)).toEqual(['/H1 <<\n/MCID 0', '/H2 <<\n/MCID 1', '/P <<\n/MCID 2']);
  });

  it('leaves nothing untagged: a shape is an artifact', async () => {
    const { drawing } = await read(document([...DECORATION, text(), QR]));
    expect(drawing.match(/\/Artifact <<\n\/Type \/Layout/g)).toHaveLength(3);
    expect(drawing.match(/ (BDC|BMC)$/gm)?.length).toBe(drawing.match(/^EMC$/gm)?.length);
  });

  it('says in words what a QR code is', async () => {
    const { file } = await read(document([QR]));
    expect(file).toMatch(/\/S \/Figure\n\/Alt \(Codice QR\)/);
    expect(file).toContain('/BBox [400 441.89 500 541.89]');
  });

  it('puts a link inside its paragraph, with its address as description', async () => {
    const { file } = await read(document([text({ lines: ['Verifica'], link: 'https://example.it/v/ABC' })]));
    expect(file).toMatch(
      /\/Subtype \/Link[^]*\/Contents \(https:\/\/example\.it\/v\/ABC\)|\/Contents \(https:\/\/example\.it\/v\/ABC\)[^]*\/Subtype \/Link/,
    );
    expect(file).toContain('/URI (https://example.it/v/ABC)');
    expect(file).toContain('/S /Link');
    expect(file).toContain('/Type /OBJR');
  });

  it('says Arabic letters in their order beside their joined shapes', async () => {
    const { drawing } = await read(document([text({ lines: ['علي'] })]));
    expect(drawing).toContain('/Span <<\n/ActualText ');
  });

  it.each([
    { align: 'left' as const, width: 400 },
    { align: 'right' as const, width: 400 },
    { align: 'center' as const, width: 400 },
  ])('aligns $align', async ({ align, width }) => {
    const { drawing } = await read(document([text({ align, width, lines: ['Anna '] })]));
    const left = Number(/1 0 0 1 ([\d.]+) [\d.]+ Tm/.exec(drawing)?.[1]);
    const share = { left: 0, center: 0.5, right: 1 }[align];
    expect(left).toBeCloseTo(50 + (400 - measure('Anna', 12, 400)) * share, 2); // the space at the end takes no room
  });

  it('draws as many pages as it is given', async () => {
    const { file } = await read(document([], { pages: [{ marks: [text()] }, { marks: [text(), QR] }] }));
    expect(file).toContain('/Count 2');
  });

  it('refuses a character that no font has, rather than print a box', async () => {
    await expect(drawPdf(document([text({ lines: ['王'] })]))).rejects.toThrow(MissingGlyph);
  });
});

/** Hashes of the files, drawn one after the other by code that has not drawn anything yet. */
async function asIfNew(documents: readonly PdfDocument[]): Promise<string[]> {
  const hashes: string[] = [];
  await jest.isolateModulesAsync(async () => {
    const fresh = await import('./index.js');
    for (const given of documents)
      hashes.push(
        createHash('sha256')
          .update(await fresh.drawPdf(given))
          .digest('hex'),
      );
  });
  return hashes;
}
