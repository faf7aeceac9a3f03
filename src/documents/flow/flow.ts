import { measure as widthOf } from '../fonts.js';
import type { Bookmark, Mark, PdfDocument, PdfPage, ProseMark } from '../pdf-document.js';
import type { Block, FlowDocument, Heading, NewPage } from './blocks.js';
import { contentsSlices, isListed } from './contents.js';
import { boxSlices, figureSlices, quoteSlices } from './frames.js';
import type { Measure } from './lines.js';
import { fillPages, type Placed } from './pages.js';
import { chaptersOf, runningMarks } from './running.js';
import { gap, together, type Address, type Place, type Slice } from './slice.js';
import { COLUMN, RULE } from './style.js';
import { tableSlices } from './table.js';
import { blankSlices, headingSlices, listSlices, paragraphSlices } from './text.js';

const DEPTHS: Record<Heading['look'], number> = { title: 1, part: 1, chapter: 2, section: 3, item: 3 };

/** What is nothing but the end of a page. */
const BREAKS: Record<NewPage['kind'], Slice[]> = {
  'new-page': [{ height: 0, above: 0, end: 'never', marks: () => [], rails: [], newPage: true }],
};

/**
 * Sets a document on as many A4 pages as it needs: numbered, with a running head that names the chapter, a printed list of
 * contents and bookmarks. No page ends in a heading, in the first line of a paragraph or within what is to stay together.
 */
export function flow(document: FlowDocument, measure: Measure = widthOf): PdfDocument {
  const addresses = new Map<Heading, Address>();
  const addressOf = (heading: Heading): Address => addresses.get(heading) ?? { id: '', page: 0 };
  const place: Place = { ...COLUMN, measure, contents: headingsIn(document.blocks).filter(isListed), addressOf };
  const filled = fillPages(document.blocks.flatMap((block) => slicesOf(block, place)));
  filled.forEach((page, index) => {
    for (const { slice } of page) {
      if (slice.heading) addresses.set(slice.heading, { id: `h${addresses.size + 1}`, page: index + 1 });
    }
  });
  const chapters = chaptersOf(filled);
  const pages = filled.map((placed, index): PdfPage => {
    const running = { chapter: chapters[index] ?? '', page: document.page(index + 1, filled.length) };
    return {
      bookmarks: placed.flatMap((one) => bookmarkOf(one, addressOf)),
      marks: [...runningMarks(document, running, index === 0, measure), ...joined(placed.flatMap(drawn))],
    };
  });
  const { title, lang, author, createdAt } = document;
  return { title, lang, author, createdAt, size: 'A4', layout: 'portrait', pages };
}

function slicesOf(block: Block, place: Place): Slice[] {
  switch (block.kind) {
    case 'heading':
      return headingSlices(block, place);
    case 'paragraph':
      return paragraphSlices(block, place);
    case 'list':
      return listSlices(block, place, slicesOf);
    case 'quote':
      return quoteSlices(block, place, slicesOf);
    case 'box':
      return boxSlices(block, place, slicesOf);
    case 'table':
      return tableSlices(block, place);
    case 'figure':
      return figureSlices(block, place);
    case 'together':
      return together(block.blocks.flatMap((one) => slicesOf(one, place)));
    case 'blank':
      return blankSlices(block, place);
    case 'contents':
      return contentsSlices(place);
    case 'space':
      return [gap(block.height)];
    default:
      return BREAKS[block.kind];
  }
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => headingsIn(item.blocks));
    return 'blocks' in block ? headingsIn(block.blocks) : [];
  });
}

function bookmarkOf({ slice: { heading }, top }: Placed, addressOf: (heading: Heading) => Address): Bookmark[] {
  if (!heading || heading.bookmark === null) return [];
  return [{ id: addressOf(heading).id, title: heading.bookmark, depth: DEPTHS[heading.look], y: top - 4 }];
}

function drawn({ slice, top, above }: Placed): Mark[] {
  const rails = slice.rails.map(({ x, thickness, goesOn }): Mark => {
    const from = top - (goesOn ? above : 0);
    return { kind: 'line', from: [x, from], to: [x, top + slice.height], thickness, colour: RULE };
  });
  return [...rails, ...slice.marks(top)];
}

/** The lines of one element on a page as one mark. */
function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const index = result.findLastIndex(({ kind }) => kind === 'prose');
    const last = result[index];
    if (mark.kind === 'prose' && last?.kind === 'prose' && follows(mark, last))
      result[index] = { ...last, lines: [...last.lines, ...mark.lines] };
    else result.push(mark);
  }
  return result;
}

function follows(mark: ProseMark, last: ProseMark): boolean {
  const next = last.y + last.lines.length * last.leading;
  return mark.tag === last.tag && mark.goTo === last.goTo && mark.x === last.x && Math.abs(next - mark.y) < 0.01;
}
