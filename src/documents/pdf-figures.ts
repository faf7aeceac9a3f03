import type { Lettering, Outline } from './drawing.js';
import { measure, runs, widthOfRun } from './fonts.js';
import type { DrawingMark, QrMark } from './pdf-document.js';
import { set, type Box } from './pdf-text.js';
import { qrCode, type DarkRun } from './qr.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** A QR code, with what it is in words. */
export function drawQr(pdf: TaggedPdf, { url, x, y, size, alt }: QrMark): PDFKit.PDFStructureElement {
  return figure(pdf, alt, { x, y, width: size, height: size }, () => {
    const { modules, dark } = qrCode(url);
    const side = size / modules;
    const square = (one: DarkRun) =>
      `${number(x + one.column * side)} ${number(y + one.row * side)} ${number(one.length * side)} ${number(side)} re`;
    pdf.addContent(dark.map(square).join('\n')); // what pdf.rect writes, at once: they are two thousand
    pdf.fill('#000000');
  });
}

/** As PDFKit rounds. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A drawing, shape by shape. */
export function drawDrawing(pdf: TaggedPdf, { drawing, x, y, scale, alt }: DrawingMark): PDFKit.PDFStructureElement {
  const box = { x, y, width: drawing.width * scale, height: drawing.height * scale };
  return figure(pdf, alt, box, () => {
    pdf.save().translate(x, y).scale(scale);
    for (const shape of drawing.shapes) {
      if ('d' in shape) outline(pdf, shape);
      else letter(pdf, shape);
    }
    pdf.restore();
  });
}

function figure(pdf: TaggedPdf, alt: string, { x, y, width, height }: Box, content: () => void): PDFKit.PDFStructureElement {
  const options = { alt, bbox: [x, y, x + width, y + height], placement: 'Block' } as { alt: string }; // the types do not know the box yet
  return pdf.struct('Figure', options, content);
}

function outline(pdf: TaggedPdf, { d, fill, stroke, thickness, dash }: Outline): void {
  if (!fill && !stroke) return;
  pdf.save().lineWidth(thickness);
  if (dash.length > 0) pdf.dash(dash as unknown as number, {}); // it takes a list too, which the types do not say
  pdf.path(d);
  if (fill && stroke) pdf.fillAndStroke(fill, stroke);
  else if (fill) pdf.fill(fill);
  else if (stroke) pdf.stroke(stroke);
  pdf.restore();
}

function letter(pdf: TaggedPdf, { text, x, y, size, face, align, fill }: Lettering): void {
  let left = x - measure(text, size, face) * { start: 0, middle: 0.5, end: 1 }[align];
  pdf.fillColor(fill).fontSize(size);
  for (const run of runs(text, face)) {
    set(pdf, run, left, y);
    left += widthOfRun(run, size);
  }
}
