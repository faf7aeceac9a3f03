import { readElements, type Attributes, type Element } from './svg.js';
import { measure } from './fonts.js';
import type { Face } from './pdf-document.js';

/** Shapes on a sheet of so many units, in the order in which they cover each other. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly (Outline | Lettering)[];
}

/** An outline written as the `d` of an SVG path, filled, stroked or both. */
export interface Outline {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly thickness: number;
  readonly dash: readonly number[];
}

/** A line of text in a drawing: x is its start, its middle or its end, y its baseline. */
export interface Lettering {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  readonly align: 'start' | 'middle' | 'end';
  readonly fill: string;
}

const SHAPES = new Set(['path', 'line', 'polyline', 'polygon', 'circle', 'rect']);
const LETTERS = new Set(['text', 'tspan']);
const AROUND = new Set(['svg', 'g', 'title', 'desc']);
const BEYOND = /^(transform|style|class|filter|mask|clip-path|marker(-.*)?|(.*-)?opacity)$/;

/**
 * Reads an SVG of simple shapes: `rect`, `line`, `path`, `circle`, `polyline`, `polygon`, `text` with `tspan`, in `g` or not, with plain
 * attributes and lengths without units. Null when it holds anything else: a picture is printed whole or not at all.
 */
export function readDrawing(svg: string): Drawing | null {
  const elements = readElements(svg);
  const sheet = sheetOf(elements[0]?.attributes ?? {});
  if (!(sheet.width > 0) || !elements.every(canBeDrawn)) return null;

  const shapes: (Outline | Lettering)[] = [];
  let pen = { x: 0, y: 0 };
  for (const { name, attributes, text } of elements) {
    if (SHAPES.has(name)) shapes.push(outline(name, attributes));
    if (!LETTERS.has(name)) continue;
    pen = moved(pen, attributes);
    const words = lettering(text, pen, attributes);
    if (text !== '') shapes.push(words);
    pen = { ...pen, x: pen.x + measure(`${text} `, words.size, words.face) };
  }
  return { ...sheet, shapes };
}

function canBeDrawn({ name, attributes }: Element): boolean {
  const plain = Object.entries(attributes).every(([key, value]) => !BEYOND.test(key) && !value.includes('url('));
  return plain && [SHAPES, LETTERS, AROUND].some((names) => names.has(name));
}

const number = (given: string | undefined, otherwise = 0): number => (given === undefined ? otherwise : parseFloat(given));
const colour = (given: string): string | null => (given === 'none' ? null : given === 'currentColor' ? '#000000' : given);
const numbers = (list = ''): number[] => list.split(/[\s,]+/).map(Number);

function sheetOf({ viewBox }: Attributes): { width: number; height: number } {
  const [left, top, width = 0, height = 0] = numbers(viewBox);
  return left === 0 && top === 0 ? { width, height } : { width: 0, height: 0 };
}

function outline(name: string, attributes: Attributes): Outline {
  return {
    d: pathOf(name, attributes),
    fill: colour(name === 'line' ? 'none' : (attributes.fill ?? '#000000')),
    stroke: colour(attributes.stroke ?? 'none'),
    thickness: number(attributes['stroke-width'], 1),
    dash: numbers(attributes['stroke-dasharray']).filter((length) => length > 0),
  };
}

/** Every shape as the `d` of a path. */
function pathOf(name: string, attributes: Attributes): string {
  const at = (key: string) => number(attributes[key]);
  if (name === 'path') return attributes.d ?? '';
  if (name === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  if (name === 'polyline') return `M${attributes.points}`;
  if (name === 'polygon') return `M${attributes.points}Z`;
  if (name === 'circle') return circle(at('cx'), at('cy'), at('r'));
  return rectangle(at('x'), at('y'), at('width'), at('height'), number(attributes.rx ?? attributes.ry));
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  const corner = (dx: number, dy: number) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  const sides = [`h${width - 2 * r}`, `v${height - 2 * r}`, `h${2 * r - width}`, `v${2 * r - height}`];
  const corners = [corner(r, r), corner(-r, r), corner(-r, -r), corner(r, -r)];
  return `M${x + r} ${y}${sides.map((side, index) => side + corners[index]).join('')}Z`;
}

/** Where the next letters go: an own x or y wins, dx and dy move on from there, in ems where they say so. */
function moved(pen: { x: number; y: number }, { x, y, dx = '0', dy = '0', ...rest }: Attributes): { x: number; y: number } {
  const by = (given: string) => parseFloat(given) * (given.endsWith('em') ? number(rest['font-size'], 16) : 1);
  return { x: number(x, pen.x) + by(dx), y: number(y, pen.y) + by(dy) };
}

function lettering(text: string, { x, y }: { x: number; y: number }, attributes: Attributes): Lettering {
  const size = number(attributes['font-size'], 16);
  const weight = number((attributes['font-weight'] ?? '400').replace('bold', '700').replace('normal', '400'));
  const upright = weight >= 650 ? 700 : weight >= 550 ? 600 : 400;
  const down = /^(middle|central)$/.test(attributes['dominant-baseline'] ?? '') ? size * 0.35 : 0;
  return {
    text,
    x,
    y: y + down,
    size,
    face: attributes['font-style'] === 'italic' ? 'italic' : upright,
    align: (attributes['text-anchor'] ?? 'start') as Lettering['align'],
    fill: colour(attributes.fill ?? '#000000') ?? '#000000',
  };
}
