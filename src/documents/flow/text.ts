import type { ProseMark, Tag } from '../pdf-document.js';
import type { Blank, Heading, List, Paragraph, Span } from './blocks.js';
import { breakLines } from './lines.js';
import { leading, spaced, type Place, type Slice } from './slice.js';
import { BODY, HEADINGS, ITEM_GAP, LABEL_WIDTH, PARAGRAPH_GAP, RULE } from './style.js';

interface Setting {
  readonly size: number;
  readonly leading: number;
}

/** Lines of text as slices: no page ends after the first or before the last of them. */
export function textSlices(spans: readonly Span[], setting: Setting, tag: Tag, { x, width, measure }: Place): Slice[] {
  const lines = breakLines(spans, width, setting.size, measure);
  return lines.map((line, index) => ({
    height: setting.leading,
    above: 0,
    end: lines.length > 1 && (index === 0 || index === lines.length - 2) ? 'never' : 'free',
    marks: (top) => [proseAt(x, top, [line], setting, tag)],
    rails: [],
  }));
}

/** A mark whose first line is as high as the leading and begins at the top. */
export function proseAt(
  x: number,
  top: number,
  lines: ProseMark['lines'],
  { size, leading }: Setting,
  tag: Tag | null,
  goTo?: string,
): ProseMark {
  const y = top + (leading - size) / 2 + size * 0.79;
  return { kind: 'prose', tag, lines, x, y, size, leading, ...(goTo === undefined ? {} : { goTo }) };
}

/** A paragraph: its space, and its lines. */
export function paragraphSlices({ spans, leads, tight }: Paragraph, place: Place): Slice[] {
  const lines = textSlices(spans, BODY, { role: 'P', within: place.within }, place);
  const slices = spaced(lines, tight ? 0 : PARAGRAPH_GAP);
  return leads ? leading(slices) : slices;
}

/** A heading, which holds on to what comes next; a part begins a page. */
export function headingSlices(heading: Heading, place: Place): Slice[] {
  const { above, below, ...setting } = HEADINGS[heading.look];
  const lines = textSlices(withFace(heading.spans), setting, { role: `H${heading.level}`, within: place.within }, place);
  return leading(spaced(lines, above)).map((slice, index) => ({
    ...slice,
    height: slice.height + (index === lines.length - 1 ? below : 0),
    ...(index === 0 ? { heading } : {}),
    ...(index === 0 && heading.look === 'part' ? { newPage: true } : {}),
  }));
}

const withFace = (spans: readonly Span[]): Span[] => spans.map((span) => (span.quiet ? span : { face: 700, ...span }));

/** Entries beside their labels. Of short ones, no page ends after the first or before the last. */
export function listSlices({ items }: List, place: Place, slicesOf: SlicesOf): Slice[] {
  const list: Tag = { role: 'L', within: place.within };
  const widest = Math.max(...items.map(({ label }) => place.measure(label.text, BODY.size, label.face ?? 400)));
  const indent = Math.max(LABEL_WIDTH, widest + 7);
  return items.flatMap(({ label, blocks }, index) => {
    const item: Tag = { role: 'LI', within: list };
    const labelTag: Tag = { role: 'Lbl', within: item };
    const body: Tag = { role: 'LBody', within: item };
    const inside = { ...place, x: place.x + indent, width: place.width - indent, within: body };
    const [first, ...others] = blocks.flatMap((block) => slicesOf(block, inside));
    if (!first) return [];
    const [line = []] = breakLines([label], indent * 2, BODY.size, place.measure);
    const labelled: Slice = {
      ...first,
      marks: (top) => [proseAt(place.x + 3, top, [line], BODY, labelTag), ...first.marks(top)],
    };
    const slices = spaced([labelled, ...others], index === 0 ? PARAGRAPH_GAP : blocks.length > 1 ? ITEM_GAP + 1 : ITEM_GAP);
    const held = index < items.length - 1 && (index === 0 || index === items.length - 2);
    return held && slices.length <= SHORT_ENTRY ? leading(slices) : slices;
  });
}

const SHORT_ENTRY = 3; // lines

/** How a block is cut, handed to those that hold other blocks. */
export type SlicesOf = (block: List['items'][number]['blocks'][number], place: Place) => Slice[];

/** Lines to write on, high enough for a hand. */
export function blankSlices({ labels }: Blank, place: Place): Slice[] {
  const height = 25;
  return labels.map((label) => {
    const [line = []] = breakLines([{ text: label }], place.width, BODY.size, place.measure);
    const from = place.x + place.measure(label, BODY.size, 400) + 6;
    const tag: Tag = { role: 'P', within: place.within };
    return {
      height,
      above: 0,
      end: 'rather not',
      rails: [],
      marks: (top) => [
        proseAt(place.x, top + height - BODY.leading, [line], BODY, tag),
        {
          kind: 'line',
          from: [from, top + height - 3],
          to: [place.x + place.width, top + height - 3],
          thickness: 0.5,
          colour: RULE,
        },
      ],
    };
  });
}
