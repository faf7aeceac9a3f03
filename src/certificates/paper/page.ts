import type { Mark, TextMark } from '../../documents/index.js';

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
