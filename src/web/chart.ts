import type { Drawing, Lettering, Outline } from '../documents/index.js';

/** A chart as the partial `chart` shows it: the picture for those who see, its numbers in a table for everybody. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence, for whoever does not see it. */
  readonly description: string;
  readonly picture: Picture;
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly name: string;
  readonly figures: readonly (number | string)[];
}

export type Picture = ReturnType<typeof pictureOf>;

/** A drawing in the attributes of SVG: what it looks like stands on each shape, because the policy of our pages forbids styles. */
export function pictureOf({ width, height, shapes }: Drawing) {
  return { width, height, shapes: shapes.map((shape) => ('d' in shape ? outline(shape) : lettering(shape))) };
}

function outline({ d, fill, stroke, thickness, dash }: Outline) {
  return { d, fill: fill ?? 'none', ...(stroke && { stroke, thickness }), ...(dash.length > 0 && { dash: dash.join(' ') }) };
}

function lettering({ text, x, y, size, face, align, fill }: Lettering) {
  return {
    text,
    x,
    y,
    size,
    fill,
    ...(align !== 'start' && { anchor: align }),
    ...(face === 'italic' ? { italic: true } : face !== 400 && { weight: face }),
  };
}
