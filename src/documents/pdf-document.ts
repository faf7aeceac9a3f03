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
  readonly pages: readonly PdfPage[];
}

/** Marks are drawn in order, and text is read aloud in the same order. */
export interface PdfPage {
  readonly marks: readonly Mark[];
}

export type Mark = TextMark | LineMark | RectMark | PathMark | QrMark;

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

/** A straight rule. Like every shape here it is decoration, which a screen reader passes over. */
export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly colour: Colour;
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
