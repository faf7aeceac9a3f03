export { csv } from './csv.js';
export { measure, MissingGlyph, unprintable } from './fonts.js';
export { drawPdf } from './pdf.js';
export type { Mark, PathMark, PdfDocument, TextMark, Weight } from './pdf-document.js';
