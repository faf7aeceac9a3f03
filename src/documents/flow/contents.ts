import type { Mark, Tag } from '../pdf-document.js';
import type { Heading } from './blocks.js';
import { breakLines } from './lines.js';
import type { Place, Slice } from './slice.js';
import { BODY, RULE } from './style.js';
import { proseAt } from './text.js';

const NUMBER = 30; // room for a page number
const STEP = 14; // from a part to its chapters

/** Whether a heading stands in the printed list of contents. */
export const isListed = ({ look, bookmark }: Heading): boolean => (look === 'part' || look === 'chapter') && bookmark !== null;

/** The list of parts and chapters, each a link, with its page at the end of a dotted line. */
export function contentsSlices(place: Place): Slice[] {
  const toc: Tag = { role: 'TOC', within: place.within };
  return place.contents.flatMap((heading) => entry(heading, { role: 'TOCI', within: toc }, place));
}

function entry(heading: Heading, tag: Tag, { x, width, measure, addressOf }: Place): Slice[] {
  const part = heading.look === 'part';
  const left = x + (part ? 0 : STEP);
  const face = part ? 700 : 400;
  const lines = breakLines([{ text: heading.bookmark ?? '', face }], width - NUMBER - STEP, BODY.size, measure);
  return lines.map((line, index) => ({
    height: BODY.leading + 2,
    above: part && index === 0 ? 8 : 0,
    end: part || index < lines.length - 1 ? 'never' : 'free',
    rails: [],
    marks: (top) => {
      const { id, page } = addressOf(heading);
      const title = proseAt(left, top, [line], BODY, tag, id);
      if (index < lines.length - 1) return [title];
      const number = String(page);
      const right = x + width - measure(number, BODY.size, face);
      const end = left + line.reduce((sum, piece) => sum + measure(piece.text, BODY.size, piece.face), 0);
      const [digits = []] = breakLines([{ text: number, face }], NUMBER, BODY.size, measure);
      const dots: Mark = {
        kind: 'line',
        from: [end + 5, title.y],
        to: [right - 5, title.y],
        thickness: 0.6,
        dotted: 2.4,
        colour: RULE,
      };
      return [title, ...(right - end > 12 ? [dots] : []), proseAt(right, top, [digits], BODY, tag)];
    },
  }));
}
