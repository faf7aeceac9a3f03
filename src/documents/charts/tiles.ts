import { scaleLinear } from 'd3-scale';
import type { Drawing } from '../drawing.js';
import { measure } from '../fonts.js';
import { breakLines } from '../flow/lines.js';
import { area, LINE, path, round, sheet, SOFT, WIDTH, words, type Shape } from './shapes.js';

/** A place on a map of squares of one size: where it lies matters, not how large it is. */
export interface Tile {
  readonly column: number; // from the west, from 0
  readonly row: number; // from the north, from 0
  readonly label: string;
  readonly value: string;
  readonly solid: number; // people
  readonly whole: number; // people, of whom these are
}

const COLUMNS = 3;
const GAP = 6;
const SIZE = { width: (WIDTH - GAP * (COLUMNS - 1) - 2) / COLUMNS, height: 78 };
const INSIDE = 8; // from the edge of a tile to what is in it
const LETTERS = 13;

/** Tiles where places lie, each with its name, its figure, and a bar for it: how full it is, and not which is fuller. */
export function tiles(places: readonly Tile[]): Drawing {
  const rows = Math.max(0, ...places.map(({ row }) => row + 1));
  return sheet(rows * (SIZE.height + GAP) - GAP + 2, places.flatMap(tile));
}

function tile({ column, row, label, value, solid, whole }: Tile): Shape[] {
  const [x, y] = [1 + column * (SIZE.width + GAP), 1 + row * (SIZE.height + GAP)];
  const full = SIZE.width - INSIDE * 2;
  const scale = scaleLinear([0, Math.max(1, whole)], [0, full]);
  const lines = breakLines([{ text: label, face: 600 }], full, LETTERS, measure).map((pieces) =>
    pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  const [bottom, bar] = [y + SIZE.height - INSIDE, 7];
  return [
    path(`M${round(x)} ${round(y)}h${round(SIZE.width)}v${SIZE.height}h${round(-SIZE.width)}Z`, { fill: '#ffffff', stroke: LINE }),
    ...lines.map((text, index) => words(text, x + INSIDE, y + 18 + index * 15, { face: 600, size: LETTERS })),
    words(value, x + INSIDE, bottom - bar - 7, { size: LETTERS, fill: SOFT }),
    ...area('open', x + INSIDE, bottom - bar, full, bar),
    ...area('solid', x + INSIDE, bottom - bar, scale(solid), bar),
  ];
}
