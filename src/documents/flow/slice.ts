import type { Mark, Tag } from '../pdf-document.js';
import type { Heading } from './blocks.js';
import type { Measure } from './lines.js';

/** What no page ends in: a line of text, a row of a table, a picture. Pages are filled with these. */
export interface Slice {
  readonly height: number;
  /** Space above it; none at the top of a page. */
  readonly above: number;
  /** Whether a page may end after it: freely, if it must, or never. */
  readonly end: End;
  /** What it draws when it stands so far from the top of a page. */
  readonly marks: (top: number) => Mark[];
  readonly rails: readonly Rail[];
  /** A heading begins here. */
  readonly heading?: Heading;
  readonly newPage?: true;
  /** Nothing but space. */
  readonly empty?: true;
}

export type End = 'free' | 'rather not' | 'never';

/** An upright rule beside slices, from the first to the last of them. */
export interface Rail {
  readonly x: number;
  readonly thickness: number;
  /** It comes from the slice before, so it goes through the space between. */
  readonly goesOn: boolean;
}

/** Where blocks are to be cut into slices: a column, and the element they belong to. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly within?: Tag | undefined;
  readonly measure: Measure;
  /** The headings of the printed contents, and where they came to stand. */
  readonly contents: readonly Heading[];
  readonly addressOf: (heading: Heading) => Address;
}

/** Where a heading stands. Its page is known only when all pages are filled, that is when marks are drawn. */
export interface Address {
  readonly id: string;
  readonly page: number;
}

/** The same slices, held together as far as a page allows. */
export function together(slices: readonly Slice[]): Slice[] {
  return slices.map((slice, index) =>
    slice.end === 'free' && index < slices.length - 1 ? { ...slice, end: 'rather not' } : slice,
  );
}

/** The same slices, the last of which holds on to what comes next. */
export function leading(slices: readonly Slice[]): Slice[] {
  return slices.map((slice) => ({ ...slice, end: 'never' }));
}

/** The same slices with another space above the first. */
export function spaced(slices: readonly Slice[], above: number): Slice[] {
  return slices.map((slice, index) => (index === 0 ? { ...slice, above } : slice));
}

/** Space, which comes to nothing where a page ends. */
export const gap = (height: number): Slice => ({ height, above: 0, end: 'free', marks: () => [], rails: [], empty: true });
