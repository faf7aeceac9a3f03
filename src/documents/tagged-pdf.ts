import PDFKit from 'pdfkit';
import type { PdfDocument } from './pdf-document.js';
import { xmp } from './xmp.js';

const PRODUCER = 'PDFKit';
const REPLACEMENT = 0xfffd;
const ZERO_WIDTH_SPACE = 0x200b;

interface WithForm {
  readonly page: { readonly annotations: readonly object[] };
  readonly _root: { readonly data: { AcroForm?: PDFKit.PDFKitReference } };
}

/** An empty PDF/A-3a and PDF/UA-1 file with its page format, waiting for fonts and pages. */
export class TaggedPdf extends PDFKit {
  constructor(private readonly described: Omit<PdfDocument, 'pages'>) {
    const { title, author, lang, createdAt, size, layout, packed = true } = described;
    super({
      size,
      layout,
      lang,
      margin: 0,
      compress: packed,
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

  /** Makes the last annotation of the page the one field of a form, which holds a signature and nothing to fill in. */
  addSealForm(): void {
    const { page, _root: root } = this as unknown as WithForm;
    root.data.AcroForm = this.ref({ Fields: [page.annotations.at(-1)], SigFlags: 3 }); // signed, and only to be added to
  }

  /** PDFKit's own would add fonts, and ask readers to draw the field, which PDF/A forbids. */
  override endAcroForm(): this {
    (this as unknown as WithForm)._root.data.AcroForm?.end(undefined);
    return this;
  }

  /**
   * Every glyph must stand for something. PDFKit says U+0000 for the first of each font, the one for what the font lacks, and nothing
   * for the dots that Arabic letters are put together with, whose text is said beside them.
   */
  override end(): void {
    const { _fontFamilies: fonts } = this as unknown as { _fontFamilies: Record<string, { unicode?: number[][] }> };
    for (const { unicode = [] } of Object.values(fonts)) {
      unicode.forEach((characters, glyph) => {
        if (characters.length === 0) unicode[glyph] = [ZERO_WIDTH_SPACE];
      });
      if (unicode.length > 0) unicode[0] = [REPLACEMENT];
    }
    super.end();
  }
}
