import type { Weight } from './fitting.js';

/** A page as data, in the shape that documents/ draws: points from the top left corner, text by its baseline. */
export interface CertificateDocument {
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly size: 'A4';
  readonly layout: 'landscape';
  readonly pages: readonly { readonly marks: readonly Mark[] }[];
}

export type Mark = TextMark | LineMark | RectMark | PathMark | QrMark;

export interface TextMark {
  readonly kind: 'text';
  readonly role: 'H1' | 'H2' | 'P';
  /** Read one after the other as they stand: a line that ends with a word ends in a space. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly leading?: number;
  readonly link?: string;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly colour: string;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly colour: string;
}

export interface QrMark {
  readonly kind: 'qr';
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly alt: string;
}

/** A4 on its side, in points. */
export const PAGE = { width: 841.89, height: 595.28 };

export const INK = '#1f1730';
export const VIOLET = '#5a3d8a';
export const DEEP_VIOLET = '#3a2560';
export const GREY = '#57506a'; // 7 : 1 on white and on the tint
export const HAIRLINE = '#d3c8e6';
export const TINT = '#f6f3fb';
export const WHITE = '#ffffff';

/** A text at the left edge x. Unless said otherwise a paragraph in regular ink. */
export function textAt(x: number, y: number, given: Partial<TextMark> & Pick<TextMark, 'lines' | 'width' | 'size'>): TextMark {
  return { kind: 'text', role: 'P', align: 'left', weight: 400, colour: INK, x, y, leading: given.size * 1.22, ...given };
}

/** The same text or shape, further down the page. */
export function lowered(mark: Mark, by: number): Mark {
  if (mark.kind !== 'line') return { ...mark, y: mark.y + by };
  return { ...mark, from: [mark.from[0], mark.from[1] + by], to: [mark.to[0], mark.to[1] + by] };
}
