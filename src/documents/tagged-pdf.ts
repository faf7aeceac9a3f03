import PDFKit from 'pdfkit';
import type { PdfDocument } from './pdf-document.js';
import { xmp } from './xmp.js';

const PRODUCER = 'PDFKit';

/** An empty PDF/A-3a and PDF/UA-1 file with its page format, waiting for fonts and pages. */
export class TaggedPdf extends PDFKit {
  constructor(private readonly described: Pick<PdfDocument, 'title' | 'author' | 'lang' | 'createdAt' | 'size' | 'layout'>) {
    const { title, author, lang, createdAt, size, layout } = described;
    super({
      size,
      layout,
      lang,
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a', // only one standard can be named here; PDF/UA is added in the XMP
      tagged: true,
      displayTitle: true,
      autoFirstPage: false,
      font: null as unknown as string, // without a font of its own; otherwise Helvetica comes in, not embedded
      info: { Title: title, Author: author, Creator: author, Producer: PRODUCER, CreationDate: createdAt, ModDate: createdAt },
    });
  }

  /** PDFKit's hook for the XMP of the title and its like, replaced because it escapes nothing. */
  protected _addInfo(): void {
    this.appendXML(xmp({ ...this.described, producer: PRODUCER }));
  }
}
