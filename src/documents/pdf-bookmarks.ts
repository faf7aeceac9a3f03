import type { Bookmark } from './pdf-document.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** The places that links lead to, and the list of contents that a reader opens beside the pages. */
export class Bookmarks {
  private readonly branch: PDFKit.PDFOutline[]; // from the root to the last one

  constructor(private readonly pdf: TaggedPdf) {
    this.branch = [pdf.outline];
  }

  /** Makes one that lies on the page being drawn. */
  add({ id, title, depth, y }: Bookmark): void {
    this.pdf.addNamedDestination(id, 'XYZ', 0, y, null);
    if (depth === null) return;

    this.branch.length = Math.min(depth, this.branch.length);
    const left = this.pdf.page.width; // PDFKit counts it from the right edge
    const place = { top: y, left, expanded: false }; // the types do not know places yet
    this.branch.push(this.branch.at(-1)!.addItem(title, place));
  }
}
