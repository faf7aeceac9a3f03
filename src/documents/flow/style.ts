import type { Heading } from './blocks.js';

/** A4 upright, in points. On the right there is room for a pencil: lines stay short enough to be read, and noted beside. */
export const PAGE = { width: 595.28, height: 841.89, top: 74, bottom: 780 };
export const COLUMN = { x: 62, width: 372 };
export const HEAD = 42; // baselines of what stands on every page
export const FOOT = 806;

/** All of it is read on grey copies too. */
export const INK = '#111111';
export const GREY = '#595959'; // 7 : 1 on white
export const RULE = '#8c8c8c';

export const BODY = { size: 10.5, leading: 14.6 };
export const RUNNING = { size: 8.5, leading: 11 };
export const PARAGRAPH_GAP = 6;
export const ITEM_GAP = 3; // between the entries of a list; a little more where they have several paragraphs
export const LABEL_WIDTH = 19;
export const INSET = 13; // of a quote from its bar, of a box from its frame
export const CELL = 4; // between a table's text and its rules

/** Size and leading of a heading, the space above it and the space below. */
export const HEADINGS: Record<Heading['look'], { size: number; leading: number; above: number; below: number }> = {
  title: { size: 27, leading: 32, above: 14, below: 4 },
  part: { size: 21, leading: 26, above: 0, below: 8 },
  chapter: { size: 15.5, leading: 20, above: 20, below: 4 },
  section: { size: 12, leading: 16, above: 14, below: 0 },
  item: { size: 10.5, leading: 14.6, above: 14, below: 0 },
};
