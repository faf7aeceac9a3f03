import type { Tag } from '../pdf-document.js';
import type { Block, Box, Figure, Quote } from './blocks.js';
import { gap, leading, spaced, together, type Place, type Slice } from './slice.js';
import { BODY, INSET, PARAGRAPH_GAP, RULE } from './style.js';
import { textSlices, type SlicesOf } from './text.js';

const BAR = 2;
const FRAME = 0.75;
const PADDING = 8;
const TALLEST_DRAWING = 600; // letters in it are to be read; a heading above it and the first words below still fit

/** A quotation beside a bar. */
export function quoteSlices({ blocks }: Quote, place: Place, slicesOf: SlicesOf): Slice[] {
  const inside = { ...inset(place, INSET, 0), within: { role: 'BlockQuote', within: place.within } as const };
  return railed(spaced(all(blocks, inside, slicesOf), PARAGRAPH_GAP), [{ x: place.x + 3, thickness: BAR }]);
}

/** Blocks in a frame. */
export function boxSlices({ blocks }: Box, place: Place, slicesOf: SlicesOf): Slice[] {
  const inside = { ...inset(place, INSET, INSET), within: { role: 'Sect', within: place.within } as const };
  return framed(all(blocks, inside, slicesOf), place);
}

/** A picture and its description; the description in a frame where there is no picture. */
export function figureSlices({ drawing, width, alt, description }: Figure, place: Place): Slice[] {
  const tag: Tag = { role: 'P', within: place.within };
  if (!drawing) return framed(textSlices(description, BODY, tag, inset(place, INSET, INSET)), place);

  const scale = Math.min((width ?? place.width) / drawing.width, TALLEST_DRAWING / drawing.height);
  const picture: Slice = {
    height: drawing.height * scale + PARAGRAPH_GAP,
    above: PARAGRAPH_GAP * 2,
    end: 'never',
    marks: (top) => [{ kind: 'drawing', drawing, x: place.x, y: top, scale, alt }],
    rails: [],
  };
  return [picture, ...textSlices(description, BODY, tag, place), gap(PARAGRAPH_GAP)];
}

function inset(place: Place, left: number, right: number): Place {
  return { ...place, x: place.x + left, width: place.width - left - right };
}

const all = (blocks: readonly Block[], place: Place, slicesOf: SlicesOf): Slice[] =>
  blocks.flatMap((block) => slicesOf(block, place));

function railed(slices: readonly Slice[], rails: readonly { x: number; thickness: number }[]): Slice[] {
  return slices.map((slice, index) => ({
    ...slice,
    rails: [...slice.rails, ...rails.map((rail) => ({ ...rail, goesOn: index > 0 }))],
  }));
}

/** With rules above and below and a rail on either side, in one piece if a page allows. */
function framed(slices: readonly Slice[], { x, width }: Place): Slice[] {
  const edge = (at: number): Slice => ({
    height: PADDING,
    above: 0,
    end: 'free',
    rails: [],
    marks: (top) => [{ kind: 'line', from: [x, top + at], to: [x + width, top + at], thickness: FRAME, colour: RULE }],
  });
  const content = spaced(slices, 0);
  const whole = [...leading([edge(0)]), ...content.slice(0, -1), ...leading(content.slice(-1)), edge(PADDING)];
  const rails = [x, x + width].map((at) => ({ x: at, thickness: FRAME }));
  return [...together(spaced(railed(whole, rails), PARAGRAPH_GAP * 2)), gap(PARAGRAPH_GAP)];
}
