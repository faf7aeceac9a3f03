import type { Slice } from './slice.js';
import { PAGE } from './style.js';

/** A slice, and where on its page it came to stand. */
export interface Placed {
  readonly slice: Slice;
  readonly top: number;
  /** The space above it that is there: none at the top of a page. */
  readonly above: number;
}

/**
 * Fills pages with slices. Those that are to stay together go to a new page when they do not fit on this one; if a page cannot
 * hold them they are parted where they may be, and in the last resort where the page ends.
 */
export function fillPages(slices: readonly Slice[], height = PAGE.bottom - PAGE.top): Placed[][] {
  const pages: Placed[][] = [[]];
  let used = 0; // of the last page
  let parted = 0; // slices before this one belong to more than a page can hold
  slices.forEach((slice, index) => {
    const all = group(slices, index, ({ end }) => end !== 'free');
    if (all.room - slice.above > height) parted = Math.max(parted, index + all.count);
    const held = slices[index - 1]?.end === 'never';
    const least = held ? slice.above + slice.height : group(slices, index, ({ end }) => end === 'never').room;
    const needed = held || index < parted ? least : all.room;
    const begins = used > 0 && (slice.newPage === true || used + needed > height);
    if (begins && slice.empty) return; // a space at the end of a page is none
    if (begins) pages.push([]);
    if (begins) used = 0;
    const above = used === 0 ? 0 : slice.above;
    pages.at(-1)!.push({ slice, top: PAGE.top + used + above, above });
    used += above + slice.height;
  });
  return pages;
}

/** A slice with those after it that it holds on to: how many they are, and how much room they take. */
function group(slices: readonly Slice[], from: number, holdsOn: (slice: Slice) => boolean): { count: number; room: number } {
  let room = 0;
  for (let index = from; index < slices.length; index++) {
    room += slices[index]!.above + slices[index]!.height;
    if (!holdsOn(slices[index]!)) return { count: index - from + 1, room };
  }
  return { count: slices.length - from, room };
}
