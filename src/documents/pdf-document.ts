import type { Drawing } from './drawing.js';

/**
 * A document as data: what stands where, on which page. Whoever lays it out needs no PDF library, and can be tested without one.
 * Lengths are points (1/72 inch) from the top left corner of the page; an A4 sheet is 595.28 × 841.89.
 */
export interface PdfDocument {
  readonly title: string;
  /** Language of the text, such as `it-IT`: a screen reader chooses its voice by it. */
  readonly lang: string;
  readonly author: string;
  /** Written into the file instead of the clock, so that the same document is the same bytes on any day. */
  readonly createdAt: Date;
  readonly size: 'A4';
  readonly layout: 'portrait' | 'landscape';
  /**
   * False: nothing in the file is packed, so that its bytes hang on no packer. Two releases of Node pack the same data differently;
   * a file that must come out the same for years is twice as large instead.
   */
  readonly packed?: boolean;
  readonly pages: readonly PdfPage[];
  /** Files that travel inside this one. */
  readonly attachments?: readonly Attachment[];
  /** Keeps room for a signature over the whole file, which `embedSeal` fills. */
  readonly seal?: SealWords;
}

/** Who seals and why, as a reader's program shows it. */
export interface SealWords {
  readonly name: string;
  readonly reason: string;
}

/** A file within the file, as PDF/A-3 takes it (ISO 19005-3, 6.8). */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** What it is to the pages: `Alternative`, the same said otherwise. */
  readonly relationship: 'Alternative';
  readonly description: string;
  readonly content: Buffer;
}

/** Marks are drawn in order, and text is read aloud in the same order. */
export interface PdfPage {
  readonly marks: readonly Mark[];
  readonly bookmarks?: readonly Bookmark[];
}

/** A place that links lead to, by `id`, and that the reader's list of contents names. */
export interface Bookmark {
  readonly id: string;
  readonly title: string;
  /** 1 for the outermost; a deeper one belongs to the one before it. Null: links lead here, the list does not name it. */
  readonly depth: number | null;
  readonly y: number;
}

export type Mark = TextMark | ProseMark | LineMark | RectMark | PathMark | QrMark | DrawingMark;

export type Weight = 400 | 600 | 700;

/** How letters look: upright in a weight, or leaning. */
export type Face = Weight | 'italic';

/** Six hexadecimal digits after a hash: `#3a2560`. */
export type Colour = string;

/**
 * One heading or paragraph, already broken into lines: nothing is wrapped here. The lines are read one after the other as
 * they stand, so a line that ends with a word ends in a space, which takes no room.
 */
export interface TextMark {
  readonly kind: 'text';
  readonly role: 'H1' | 'H2' | 'P';
  readonly lines: readonly string[];
  /** Left edge of the box the lines are aligned in. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
  /** From one baseline to the next; needed only with several lines. */
  readonly leading?: number;
  /** Added between characters, for short labels in capitals. */
  readonly spacing?: number;
  /** Makes the whole text a link to this address. */
  readonly link?: string;
}

/**
 * An element of what a screen reader walks through. Marks that hold the same object belong to one element, be they on several
 * pages; elements stand in the order in which they are first met.
 */
export interface Tag {
  readonly role: Role;
  readonly within?: Tag | undefined;
}

/** Names of the standard: ISO 32000-1, 14.8.4. */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Sect'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI';

/** Some lines of an element, each in pieces of one face. As in a TextMark, a line that ends with a word ends in a space. */
export interface ProseMark {
  readonly kind: 'prose';
  /** Null: a running head or foot, which a screen reader passes over. */
  readonly tag: Tag | null;
  readonly lines: readonly (readonly Piece[])[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly size: number;
  readonly leading: number;
  /** Makes the whole a link to a bookmark of this document. */
  readonly goTo?: string;
}

/** Text of one face and colour. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly colour: Colour;
}

/** A straight rule. Like every shape here it is decoration, which a screen reader passes over. */
export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly colour: Colour;
  /** Dots as thick as the line, so far apart; a whole line otherwise. */
  readonly dotted?: number;
}

/** A filled rectangle. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** A filled shape, written as the `d` of an SVG path, moved to x, y and enlarged by `scale`. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly colour: Colour;
}

/** A QR code. Its quiet zone, four modules of white on every side, is for the layout to leave. */
export interface QrMark {
  readonly kind: 'qr';
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** What a screen reader says in its place. */
  readonly alt: string;
}

/** A drawing of simple shapes, enlarged by `scale`. */
export interface DrawingMark {
  readonly kind: 'drawing';
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What a screen reader says in its place. */
  readonly alt: string;
}
