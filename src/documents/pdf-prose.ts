import { runs, widthOfRun, type Run } from './fonts.js';
import type { Piece, ProseMark } from './pdf-document.js';
import { asPdfString } from './pdf-string.js';
import { set } from './pdf-text.js';
import type { Structure } from './structure.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** Draws lines of several faces into the element of their tag, or as an artifact of every page. */
export function drawProse(pdf: TaggedPdf, structure: Structure, mark: ProseMark): void {
  const write = () => mark.lines.forEach((line, index) => writeLine(pdf, mark, line, mark.y + index * mark.leading));
  if (!mark.tag) {
    pdf.markContent('Artifact', { type: 'Pagination' });
    write();
    pdf.endMarkedContent();
  } else if (mark.goTo === undefined) {
    structure.of(mark.tag).add(write);
  } else {
    structure.of(mark.tag).add(link(pdf, mark, mark.goTo));
  }
}

function link(pdf: TaggedPdf, mark: ProseMark, id: string): PDFKit.PDFStructureElement {
  const anchor: PDFKit.PDFStructureElement = pdf.struct('Link', {}, () => {
    mark.lines.forEach((line, index) => {
      const baseline = mark.y + index * mark.leading;
      const width = writeLine(pdf, mark, line, baseline);
      const text = line.map((piece) => piece.text).join('');
      const options = { structParent: anchor, Contents: asPdfString(text) };
      pdf.goTo(mark.x, baseline - mark.size, width, mark.leading, id, options);
    });
  });
  return anchor;
}

/** Draws one line and says how wide it came out. */
function writeLine(pdf: TaggedPdf, { x: left, size }: ProseMark, line: readonly Piece[], baseline: number): number {
  let x = left;
  for (const { text, face, colour } of line) {
    pdf.fillColor(colour).fontSize(size);
    for (const run of runs(text, face)) {
      set(pdf, run, x, baseline);
      x += wordByWord(run, size);
    }
  }
  return x - left;
}

/** As PDFKit draws it. Words come again and again, and their widths are remembered; whole lines never do. */
function wordByWord({ font, text, joined }: Run, size: number): number {
  const words = joined ? [text] : text.split(/( )/).filter((word) => word !== '');
  return words.reduce((width, word) => width + widthOfRun({ font, text: word }, size), 0);
}
