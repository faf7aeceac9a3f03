import { runs, shapingOf, widthOfRun, type Run } from './fonts.js';
import type { TextMark, Weight } from './pdf-document.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** A place on the page that a link answers in, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the lines and says what place they took. */
export function write(pdf: TaggedPdf, mark: TextMark): Box[] {
  const { size, leading = size * 1.25, spacing = 0 } = mark;
  pdf.fillColor(mark.colour).fontSize(size);

  return mark.lines.map((line, index) => {
    const width = widthOf(line.trimEnd(), mark.weight, size, spacing);
    const left = mark.x + (mark.width - width) * { left: 0, center: 0.5, right: 1 }[mark.align];
    const baseline = mark.y + index * leading;

    let x = left;
    for (const run of runs(line, mark.weight)) {
      set(pdf, run, x, baseline, spacing);
      x += advance(run, size, spacing);
    }
    return { x: left, y: baseline - size, width, height: size * 1.25 };
  });
}

/** Draws one run in the size and colour that are set. */
export function set(pdf: TaggedPdf, run: Run, x: number, baseline: number, spacing = 0): void {
  // The glyphs of joined letters are shared and taken apart, so what stands for them in a copy is said here.
  const features = shapingOf(run.font);
  if (run.joined) pdf.markContent('Span', { actual: run.text });
  pdf.font(run.font).text(run.text, x, baseline, {
    baseline: 'alphabetic',
    lineBreak: false,
    characterSpacing: spacing,
    ...(features ? { features: features as PDFKit.Mixins.OpenTypeFeatures[] } : {}),
  });
  if (run.joined) pdf.endMarkedContent();
}

function widthOf(line: string, weight: Weight, size: number, spacing: number): number {
  const withLast = runs(line, weight).reduce((width, run) => width + advance(run, size, spacing), 0);
  return withLast - spacing; // none after the last character
}

function advance(run: Run, size: number, spacing: number): number {
  return widthOfRun(run, size) + spacing * Array.from(run.text).length;
}
