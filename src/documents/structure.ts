import type { Tag } from './pdf-document.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** The tree that a screen reader walks through, grown as the tags of a document are met. */
export class Structure {
  readonly root: PDFKit.PDFStructureElement;
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>();

  constructor(private readonly pdf: TaggedPdf) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** The element of a tag, put into the tree with those around it when it is first asked for. */
  of(tag: Tag): PDFKit.PDFStructureElement {
    const known = this.elements.get(tag);
    if (known) return known;

    const parent = tag.within ? this.of(tag.within) : this.root;
    const options = tag.role === 'TH' ? { scope: 'Column' } : {}; // the types do not know the scope yet
    const element = this.pdf.struct(tag.role, options as object);
    parent.add(element);
    this.elements.set(tag, element);
    return element;
  }

  /** Nothing more will come. */
  end(): void {
    this.root.end();
  }
}
