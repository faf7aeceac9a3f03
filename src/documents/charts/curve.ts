import { scaleLinear, scalePoint } from 'd3-scale';
import { line as lineThrough } from 'd3-shape';
import type { Drawing } from '../drawing.js';
import { measure } from '../fonts.js';
import { INK, LINE, line, path, round, sheet, SOFT, SOLID, TEXT, WIDTH, words, type Shape } from './shapes.js';

/** Moments on the horizontal axis; one without words is a place without a name. */
export interface Moment {
  readonly label: string | null;
}

/** A figure at each of the moments. */
export interface Series {
  readonly label: string;
  readonly values: readonly number[];
  readonly look: 'whole' | 'dashed';
}

const PLOT = { right: WIDTH - 12, top: 34, bottom: 190 };

/**
 * Figures over time, a line each, told apart by dashes and by the form of their points; each has its name beside the sign in
 * the line above. The vertical axis begins at zero.
 */
export function curve(moments: readonly Moment[], series: readonly Series[]): Drawing {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const left = 14 + Math.max(...ticks.map((people) => measure(String(people), TEXT, 400)));
  const x = scalePoint(
    moments.map((_, index) => index),
    [left + 8, PLOT.right - 8],
  );
  const grid = ticks.flatMap((people) => [
    line([left, y(people)], [PLOT.right, y(people)], { stroke: people === 0 ? LINE : '#d9cdec' }),
    words(String(people), left - 6, y(people) + 5, { align: 'end', fill: SOFT }),
  ]);
  const names = moments.flatMap(({ label }, index) =>
    label === null
      ? []
      : [
          line([x(index)!, PLOT.bottom], [x(index)!, PLOT.bottom + 4]),
          words(label, x(index)!, PLOT.bottom + 20, { align: 'middle', fill: SOFT }),
        ],
  );
  const drawn = series.flatMap(({ values, look }) =>
    trace(
      values.map((people, index) => [x(index)!, y(people)]),
      look,
    ),
  );
  const step = (WIDTH - left) / series.length;
  const legend = series.flatMap(({ label, look }, index) => {
    const at = left + index * step;
    return [...trace([[at, 11], [at + 24, 11]], look), words(label, at + 32, 16)]; // prettier-ignore
  });
  return sheet(PLOT.bottom + 28, [...grid, ...names, ...drawn, ...legend]);
}

function trace(points: readonly (readonly [number, number])[], look: Series['look']): Shape[] {
  const rounded = points.map(([x, y]): [number, number] => [round(x), round(y)]);
  const d = lineThrough()(rounded) ?? '';
  const sign = ([x, y]: readonly [number, number]) =>
    look === 'whole' ? `M${round(x - 3)} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z` : `M${round(x - 3)} ${round(y - 3)}h6v6h-6Z`;
  const colour = look === 'whole' ? SOLID : INK;
  return [
    path(d, { stroke: colour, thickness: look === 'whole' ? 2.5 : 1.5, dash: look === 'whole' ? [] : [5, 3] }),
    path(rounded.map(sign).join(''), { fill: look === 'whole' ? SOLID : '#ffffff', stroke: colour, thickness: 1.5 }),
  ];
}
