import type { Font } from 'fontkit';
import { fontsForOneDocument, runs, widthOfRun, type FontName, type Run } from './fonts.js';
import type { LineMark, Mark, PathMark, PdfDocument, QrMark, RectMark, TextMark, Weight } from './pdf-document.js';
import { qrCode } from './qr.js';
import { TaggedPdf } from './tagged-pdf.js';

type Shape = LineMark | RectMark | PathMark;

/**
 * The document as a file: A4, PDF/A-3a and PDF/UA-1 by what it says of itself, all fonts embedded, tagged in the order of
 * the marks. The same data give the same bytes. Rejects with MissingGlyph for a character that no font has.
 */
export async function drawPdf(document: PdfDocument): Promise<Buffer> {
  const pdf = new TaggedPdf(document);
  const bytes = collect(pdf);
  registerFonts(pdf, fontsForOneDocument());
  const root = pdf.struct('Document');
  pdf.addStructure(root);

  for (const { marks } of document.pages) {
    pdf.addPage();
    for (const mark of marks) draw(pdf, root, mark);
  }

  root.end();
  pdf.end();
  return bytes;
}

function draw(pdf: TaggedPdf, root: PDFKit.PDFStructureElement, mark: Mark): void {
  if (mark.kind === 'text') root.add(paragraph(pdf, mark));
  else if (mark.kind === 'qr') root.add(figure(pdf, mark));
  else decorate(pdf, mark);
}

function paragraph(pdf: TaggedPdf, mark: TextMark): PDFKit.PDFStructureElement {
  const { link } = mark;
  if (!link) return pdf.struct(mark.role, {}, () => write(pdf, mark));

  const anchor: PDFKit.PDFStructureElement = pdf.struct('Link', {}, () => {
    for (const box of write(pdf, mark)) {
      const options = { structParent: anchor, Contents: asPdfString(link) };
      pdf.link(box.x, box.y, box.width, box.height, link, options);
    }
  });
  return pdf.struct(mark.role, {}, [anchor]);
}

/** Draws the lines and says what place they took. */
function write(pdf: TaggedPdf, mark: TextMark): { x: number; y: number; width: number; height: number }[] {
  const { size, leading = size * 1.25, spacing = 0 } = mark;
  pdf.fillColor(mark.colour).fontSize(size);

  return mark.lines.map((line, index) => {
    const width = widthOf(line.trimEnd(), mark.weight, size, spacing);
    const left = mark.x + (mark.width - width) * { left: 0, center: 0.5, right: 1 }[mark.align];
    const baseline = mark.y + index * leading;

    let x = left;
    for (const run of runs(line, mark.weight)) {
      set(pdf, run, x, baseline, spacing);
      x += advance(run, size, spacing);
    }
    return { x: left, y: baseline - size, width, height: size * 1.25 };
  });
}

function set(pdf: TaggedPdf, run: Run, x: number, baseline: number, spacing: number): void {
  // The glyphs of joined letters are shared and taken apart, so what stands for them in a copy is said here.
  if (run.joined) pdf.markContent('Span', { actual: run.text });
  pdf.font(run.font).text(run.text, x, baseline, {
    baseline: 'alphabetic',
    lineBreak: false,
    characterSpacing: spacing,
    ...(run.joined ? { features: [] } : {}), // with these PDFKit shapes the whole, not word by word from left to right
  });
  if (run.joined) pdf.endMarkedContent();
}

function widthOf(line: string, weight: Weight, size: number, spacing: number): number {
  const withLast = runs(line, weight).reduce((width, run) => width + advance(run, size, spacing), 0);
  return withLast - spacing; // none after the last character
}

function advance(run: Run, size: number, spacing: number): number {
  return widthOfRun(run, size) + spacing * Array.from(run.text).length;
}

function figure(pdf: TaggedPdf, { url, x, y, size, alt }: QrMark): PDFKit.PDFStructureElement {
  const bbox = [x, y, x + size, y + size];
  const options = { alt, bbox, placement: 'Block' } as { alt: string }; // the types do not know the box yet
  return pdf.struct('Figure', options, () => {
    const { modules, dark } = qrCode(url);
    const side = size / modules;
    for (const { row, column, length } of dark) pdf.rect(x + column * side, y + row * side, length * side, side);
    pdf.fill('#000000');
  });
}

function decorate(pdf: TaggedPdf, shape: Shape): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  if (shape.kind === 'line') {
    pdf
      .lineWidth(shape.thickness)
      .moveTo(...shape.from)
      .lineTo(...shape.to)
      .stroke(shape.colour);
  } else if (shape.kind === 'rect') {
    pdf.rect(shape.x, shape.y, shape.width, shape.height).fill(shape.colour);
  } else {
    pdf.save().translate(shape.x, shape.y).scale(shape.scale).path(shape.d).fill(shape.colour).restore();
  }
  pdf.endMarkedContent();
}

function registerFonts(pdf: TaggedPdf, fonts: Record<FontName, Font>): void {
  for (const [name, font] of Object.entries(fonts)) {
    pdf.registerFont(name, font as unknown as Buffer); // PDFKit takes a parsed font too, which its types do not say
  }
}

/** PDFKit writes String objects as text, and plain strings as names. */
function asPdfString(text: string): string {
  return new String(text) as string;
}

function collect(pdf: TaggedPdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
