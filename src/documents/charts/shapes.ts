import type { Drawing, Lettering, Outline } from '../drawing.js';

export type Shape = Outline | Lettering;

/** Charts are drawn for a phone, 340 units wide, so that letters of 14 units can be read there; wider pages enlarge them. */
export const WIDTH = 340;
export const TEXT = 14; // size of letters
export const INK = '#241a33';
export const SOFT = '#5a5068'; // 7 : 1 on white
export const SOLID = '#5a3a8e';
export const LINE = '#857a93';
export const PALE = '#ece6f5'; // behind words: 13 : 1 under ink

/** How an area is told from another, without colour: filled, hatched, empty within its outline. */
export type Look = 'solid' | 'hatched' | 'open';

const PATTERN = 5; // units between hatching lines

/** A rectangle in its look; none without width. */
export function area(look: Look, x: number, y: number, width: number, height: number): Shape[] {
  if (width <= 0) return [];
  const box = `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  if (look === 'solid') return [{ ...PLAIN, d: box, fill: SOLID, stroke: SOLID }];
  const empty: Shape = { ...PLAIN, d: box, fill: '#ffffff', stroke: SOLID };
  return look === 'open' ? [empty] : [empty, { ...PLAIN, d: hatching(x, y, width, height), stroke: SOLID, thickness: 1.5 }];
}

/** A straight line. */
export const line = (from: readonly [number, number], to: readonly [number, number], given: Partial<Outline> = {}): Shape => ({
  ...PLAIN,
  d: `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`,
  stroke: LINE,
  ...given,
});

/** A shape by its path. */
export const path = (d: string, given: Partial<Outline>): Shape => ({ ...PLAIN, d, ...given });

/** A line of text whose baseline begins, has its middle or ends at a place. */
export const words = (text: string, x: number, y: number, given: Partial<Lettering> = {}): Shape => ({
  text,
  x: round(x),
  y: round(y),
  size: TEXT,
  face: 400,
  align: 'start',
  fill: INK,
  ...given,
});

/** The sheet of a chart. */
export const sheet = (height: number, shapes: readonly Shape[]): Drawing => ({ width: WIDTH, height: Math.ceil(height), shapes });

/** A mark across a bar: this is where it should reach. */
export function goal(x: number, top: number, bottom: number): Shape[] {
  const tip = `M${round(x - 5)} ${round(top - 7)}h10L${round(x)} ${round(top)}Z`;
  return [line([x, top - 4], [x, bottom + 3], { stroke: INK, thickness: 2.5 }), path(tip, { fill: INK, stroke: INK })];
}

/** What the looks of a chart mean, each on its own line. */
export interface Legend {
  readonly look: Look | 'goal';
  readonly text: string;
}

const LEGEND_STEP = 22;

/** The legend below a chart, and how high it is. */
export function legendBelow(top: number, entries: readonly Legend[]): { shapes: Shape[]; height: number } {
  const shapes = entries.flatMap(({ look, text }, index) => {
    const y = top + index * LEGEND_STEP;
    const sign = look === 'goal' ? goal(10, y + 7, y + 16) : area(look, 1, y + 4, 18, 12);
    return [...sign, words(text, 27, y + 15, { fill: SOFT })];
  });
  return { shapes, height: entries.length * LEGEND_STEP };
}

export const round = (number: number): number => Math.round(number * 100) / 100;

const PLAIN: Outline = { d: '', fill: null, stroke: null, thickness: 1, dash: [] };

/** Slanted lines that end at the edges of a rectangle. */
function hatching(left: number, top: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let along = PATTERN; along < width + height; along += PATTERN) {
    const [x1, y1] = along <= width ? [along, 0] : [width, along - width];
    const [x2, y2] = along <= height ? [0, along] : [along - height, height];
    lines.push(`M${round(left + x1)} ${round(top + y1)}L${round(left + x2)} ${round(top + y2)}`);
  }
  return lines.join('');
}
