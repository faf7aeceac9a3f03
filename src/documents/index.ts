export { csv, type Column } from './csv.js';
export { measure, MissingGlyph, unprintable } from './fonts.js';
export { drawPdf } from './pdf.js';
export type { Colour, LineMark, Mark, PathMark, PdfDocument, PdfPage, QrMark, RectMark, TextMark, Weight } from './pdf-document.js';
