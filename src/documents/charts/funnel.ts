import { scaleLinear } from 'd3-scale';
import type { Drawing } from '../drawing.js';
import { area, PALE, path, round, sheet, SOFT, WIDTH, words, type Shape } from './shapes.js';

/** A step of a way that people walk, and how many came so far. */
export interface Stage {
  readonly label: string;
  readonly value: string;
  readonly people: number;
}

const STEP = 62;
const HEIGHT = 18;
const HEAD = 24; // the words above a bar

/** Bars about the middle, one below the other, joined by what leads from one to the next: where people stop, it narrows. */
export function funnel(stages: readonly Stage[]): Drawing {
  const most = Math.max(1, ...stages.map(({ people }) => people));
  const scale = scaleLinear([0, most], [0, WIDTH - 4]);
  const shapes = stages.flatMap((stage, index): Shape[] => {
    const [top, half] = [index * STEP, scale(stage.people) / 2];
    const before = stages[index - 1];
    return [
      ...(before ? slope(top - STEP + HEAD + HEIGHT, scale(before.people) / 2, half) : []),
      words(stage.label, 0, top + 16, { face: 600 }),
      words(stage.value, WIDTH, top + 16, { align: 'end', fill: SOFT }),
      ...area('solid', WIDTH / 2 - half, top + HEAD, half * 2, HEIGHT),
    ];
  });
  return sheet(stages.length * STEP - (STEP - HEAD - HEIGHT) + 4, shapes);
}

/** A pale slope behind the words of the next stage, from the width of a bar to that of the next. */
function slope(top: number, from: number, to: number): Shape[] {
  const bottom = top + STEP - HEIGHT;
  const [left, right] = [WIDTH / 2 - from, WIDTH / 2 + from].map(round);
  const [nextLeft, nextRight] = [WIDTH / 2 - to, WIDTH / 2 + to].map(round);
  return [path(`M${left} ${top}L${right} ${top}L${nextRight} ${bottom}L${nextLeft} ${bottom}Z`, { fill: PALE })];
}
