import { fillPages } from './pages.js';
import { gap, leading, together, type Slice } from './slice.js';

const HEIGHT = 100;
const line = (given: Partial<Slice> = {}): Slice => ({ height: 10, above: 0, end: 'free', marks: () => [], rails: [], ...given });
const lines = (count: number, given: Partial<Slice> = {}) => Array.from({ length: count }, () => line(given));

/** How many slices came to stand on each page. */
const filled = (...slices: Slice[]) => fillPages(slices, HEIGHT).map((page) => page.length);

describe('fillPages', () => {
  it.each([
    { what: 'nothing', slices: [], pages: [0] },
    { what: 'as much as a page holds', slices: lines(10), pages: [10] },
    { what: 'one line more', slices: lines(11), pages: [10, 1] },
    { what: 'space between', slices: lines(11, { above: 5 }), pages: [7, 4] }, // none above the first
    { what: 'a heading where it would be the last', slices: [...lines(9), ...leading(lines(1)), ...lines(2)], pages: [9, 3] },
    { what: 'two headings and one line', slices: [...lines(8), ...leading(lines(2)), ...lines(1)], pages: [8, 3] },
    { what: 'what stays together', slices: [...lines(8), ...together(lines(3)), ...lines(1)], pages: [8, 4] },
    { what: 'what stays together and fits', slices: [...lines(7), ...together(lines(3)), ...lines(1)], pages: [10, 1] },
    {
      what: 'a heading over what stays together',
      slices: [...lines(7), ...leading(lines(1)), ...together(lines(3))],
      pages: [7, 4],
    },
    { what: 'what is longer than a page', slices: [...lines(5), ...together(lines(12))], pages: [10, 7] },
    { what: 'what may never be parted and must', slices: leading(lines(12)), pages: [10, 2] },
    { what: 'a new page', slices: [...lines(1), line({ newPage: true }), ...lines(1)], pages: [1, 2] },
    { what: 'a new page where one begins anyway', slices: [line({ newPage: true }), ...lines(1)], pages: [2] },
    { what: 'space where a page ends', slices: [...lines(10), gap(5), ...lines(1)], pages: [10, 1] },
  ])('$what: $pages', ({ slices, pages }) => expect(filled(...slices)).toEqual(pages));

  it('says where each stands, and how much space is above it', () => {
    const [page = []] = fillPages([line({ above: 7 }), line({ above: 7 })], HEIGHT);
    expect(page[1]!.top - page[0]!.top).toBe(17);
    expect(page.map(({ above }) => above)).toEqual([0, 7]);
  });
});
