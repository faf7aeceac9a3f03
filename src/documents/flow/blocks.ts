import type { Drawing } from '../drawing.js';
import type { Face } from '../pdf-document.js';

/** A document that flows over as many pages as it needs: what is in it, and not where it stands. */
export interface FlowDocument {
  readonly title: string;
  /** Language of the text, such as `it-IT`. */
  readonly lang: string;
  readonly author: string;
  /** Written into the file instead of the clock. */
  readonly createdAt: Date;
  /** At the top of every page, before the name of the chapter. */
  readonly head: string;
  /** At the bottom of every page, on the left. */
  readonly foot: string;
  /** At the bottom of every page, on the right. */
  readonly page: (number: number, of: number) => string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Quote | Box | Table | Figure | Together | Blank | Contents | Space | NewPage;

/** Text in one look. A text in several looks is several of these, whose spaces are written out. */
export interface Span {
  readonly text: string;
  readonly face?: Face; // 400
  readonly quiet?: boolean; // grey: there for whoever looks for it
}

/** Never the last thing on a page. */
export interface Heading {
  readonly kind: 'heading';
  readonly look: 'title' | 'part' | 'chapter' | 'section' | 'item';
  /** For a screen reader: one below that of what it belongs to, whatever it looks like. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly spans: readonly Span[];
  /** How the reader's list of contents names it; null: not at all. Parts and chapters stand in the printed contents too. */
  readonly bookmark: string | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly spans: readonly Span[];
  /** Points to the next block, and never ends a page. */
  readonly leads?: boolean;
  /** No space above: a line of the same entry. */
  readonly tight?: boolean;
}

/** Entries with a label in front of each: a dot, a number, a letter. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly { readonly label: Span; readonly blocks: readonly Block[] }[];
}

/** Somebody's words, set in beside a bar. */
export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** Set apart by a frame, that stays open where a page ends. */
export interface Box {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  /** All but the first column are figures, and end below each other. */
  readonly figures?: boolean;
  readonly head: readonly (readonly Span[])[];
  readonly rows: readonly (readonly (readonly Span[])[])[];
}

/** A drawing with its description under it; the description in a frame, when there is no drawing. */
export interface Figure {
  readonly kind: 'figure';
  readonly drawing: Drawing | null;
  /** Points; as wide as the column when not given. */
  readonly width?: number;
  /** What a screen reader says in its place: that it is described below. */
  readonly alt: string;
  readonly description: readonly Span[];
}

/** On one page, unless it is longer than a page. */
export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
}

/** Lines to write on by hand, each after its label. */
export interface Blank {
  readonly kind: 'blank';
  readonly labels: readonly string[];
}

/** The list of parts and chapters, with their pages. */
export interface Contents {
  readonly kind: 'contents';
}

export interface Space {
  readonly kind: 'space';
  readonly height: number; // points
}

export interface NewPage {
  readonly kind: 'new-page';
}
