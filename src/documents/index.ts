export { csv } from './csv.js';
export { readDrawing, type Drawing } from './drawing.js';
export type { Block, Figure, FlowDocument, Heading, List, Paragraph, Span } from './flow/blocks.js';
export { flow } from './flow/flow.js';
export { measure, MissingGlyph, unprintable } from './fonts.js';
export { drawPdf } from './pdf.js';
export type { Mark, PathMark, PdfDocument, PdfPage, ProseMark, Tag, TextMark, Weight } from './pdf-document.js';
