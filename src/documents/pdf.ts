import type { Font } from 'fontkit';
import { drawDrawing, drawQr } from './pdf-figures.js';
import { Bookmarks } from './pdf-bookmarks.js';
import { drawProse } from './pdf-prose.js';
import { write } from './pdf-text.js';
import { fontsForOneDocument, type FontName } from './fonts.js';
import type { LineMark, Mark, PathMark, PdfDocument, RectMark, TextMark } from './pdf-document.js';
import { asPdfString } from './pdf-string.js';
import { addSealField } from './seal/seal-field.js';
import { Structure } from './structure.js';
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
  const structure = new Structure(pdf);
  const outline = new Bookmarks(pdf);

  for (const { marks, bookmarks = [] } of document.pages) {
    pdf.addPage();
    for (const bookmark of bookmarks) outline.add(bookmark);
    for (const mark of marks) draw(pdf, structure, mark);
  }

  for (const { content, mediaType: type, ...rest } of document.attachments ?? []) {
    pdf.file(content, { ...rest, type, modifiedDate: document.createdAt, creationDate: document.createdAt });
  }
  if (document.seal) addSealField(pdf, structure, document.seal, document.createdAt);
  structure.end();
  pdf.end();
  return bytes;
}

function draw(pdf: TaggedPdf, structure: Structure, mark: Mark): void {
  if (mark.kind === 'prose') drawProse(pdf, structure, mark);
  else if (mark.kind === 'text') structure.root.add(paragraph(pdf, mark));
  else if (mark.kind === 'qr') structure.root.add(drawQr(pdf, mark));
  else if (mark.kind === 'drawing') structure.root.add(drawDrawing(pdf, mark));
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

function decorate(pdf: TaggedPdf, shape: Shape): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  if (shape.kind === 'line') {
    if (shape.dotted) pdf.dash(shape.thickness, { space: shape.dotted });
    pdf
      .lineWidth(shape.thickness)
      .moveTo(...shape.from)
      .lineTo(...shape.to)
      .stroke(shape.colour);
    if (shape.dotted) pdf.undash();
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

function collect(pdf: TaggedPdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
