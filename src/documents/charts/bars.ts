import { scaleLinear } from 'd3-scale';
import type { Drawing } from '../drawing.js';
import { area, goal, legendBelow, line, sheet, SOFT, WIDTH, words, type Legend, type Shape } from './shapes.js';

/** One bar: people in three looks from the left, and how many there should be of the first. */
export interface Bar {
  readonly label: string;
  /** The figure in words, such as “7 su 9”: whoever cannot compare lengths reads it. */
  readonly value: string;
  readonly solid: number; // people, as the two below
  readonly hatched: number;
  readonly open: number;
  /** Where the solid part should reach; null: nowhere. */
  readonly goal: number | null;
}

const STEP = 46; // from one bar to the next
const HEIGHT = 14; // of a bar, under its line of words

/**
 * Lying bars on one scale of people, in the order given, each under its name and its figure: people are compared with people,
 * so a large place has a long bar and no place a rank.
 */
export function bars(rows: readonly Bar[], legend: readonly Legend[]): Drawing {
  const longest = Math.max(1, ...rows.map((row) => Math.max(row.solid + row.hatched + row.open, row.goal ?? 0)));
  const scale = scaleLinear([0, longest], [0, WIDTH - 8]);
  const drawn = rows.flatMap((row, index) => bar(row, index * STEP, (people) => scale(people)));
  const below = legendBelow(rows.length * STEP + 6, legend);
  return sheet(rows.length * STEP + 6 + below.height, [...drawn, ...below.shapes]);
}

function bar(row: Bar, top: number, scale: (people: number) => number): Shape[] {
  const y = top + 24;
  const [left, solid, hatched, open] = [1, scale(row.solid), scale(row.hatched), scale(row.open)];
  return [
    words(row.label, 0, top + 16, { face: 600 }),
    words(row.value, WIDTH, top + 16, { align: 'end', fill: SOFT }),
    line([left, y], [left, y + HEIGHT], { thickness: 2 }), // seen when the bar is empty
    ...area('open', left + solid + hatched, y, open, HEIGHT),
    ...area('hatched', left + solid, y, hatched, HEIGHT),
    ...area('solid', left, y, solid, HEIGHT),
    ...(row.goal === null ? [] : goal(left + scale(row.goal), y, y + HEIGHT)),
  ];
}
