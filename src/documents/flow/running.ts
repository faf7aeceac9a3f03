import type { Mark, ProseMark } from '../pdf-document.js';
import { isListed } from './contents.js';
import type { FlowDocument } from './blocks.js';
import { breakLines, type Measure } from './lines.js';
import type { Placed } from './pages.js';
import { COLUMN, FOOT, GREY, HEAD, PAGE, RUNNING } from './style.js';

const WIDTH = PAGE.width - COLUMN.x * 2;
const BETWEEN = 24; // at least, from one text to another on the same line

/** What stands on a page beside its text. */
export interface Running {
  readonly chapter: string;
  readonly page: string;
}

/** What stands on every page: the document and the chapter above (not on the first), what the foot says and the page below. */
export function runningMarks({ head, foot }: FlowDocument, { chapter, page }: Running, first: boolean, measure: Measure): Mark[] {
  return [
    ...(first ? [] : [...ends(head, chapter, HEAD, measure), rule(HEAD + 7)]),
    rule(FOOT - 13),
    ...ends(foot, page, FOOT, measure),
  ];
}

/** For each page the chapter that begins at its top, or the one it goes on with. */
export function chaptersOf(pages: readonly (readonly Placed[])[]): string[] {
  let current = '';
  return pages.map((page) => {
    const begun = page.map(({ slice: { heading } }) => (heading && isListed(heading) ? heading.bookmark : null));
    const name = begun[0] ?? current;
    current = begun.findLast((title) => title !== null) ?? current;
    return name;
  });
}

/** One text at the left end and one at the right; the left one gives way. */
function ends(left: string, right: string, y: number, measure: Measure): Mark[] {
  const place = (text: string, room: number) => cut(text, room, measure);
  const atRight = place(right, WIDTH * 0.6);
  const taken = measure(atRight, RUNNING.size, 400);
  const atLeft = place(left, WIDTH - taken - BETWEEN);
  return [
    { text: atLeft, x: COLUMN.x },
    { text: atRight, x: COLUMN.x + WIDTH - taken },
  ].flatMap(({ text, x }): ProseMark[] =>
    text === '' ? [] : [{ kind: 'prose', tag: null, lines: [[{ text, face: 400, colour: GREY }]], x, y, ...RUNNING }],
  );
}

function cut(text: string, room: number, measure: Measure): string {
  const [first = [], ...others] = breakLines([{ text }], room, RUNNING.size, measure);
  const words = first
    .map((piece) => piece.text)
    .join('')
    .trim();
  return others.length === 0 ? words : `${words}…`;
}

const rule = (y: number): Mark => ({ kind: 'line', from: [COLUMN.x, y], to: [COLUMN.x + WIDTH, y], thickness: 0.5, colour: GREY });
