import type { Weight } from '../../documents/index.js';

/** Width of a text in points. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** The space a text may take, and the sizes it may be set in to fit there, in points, best first. */
export interface Space {
  readonly width: number;
  readonly weight: Weight;
  readonly tries: readonly Try[];
}

export interface Try {
  readonly size: number;
  readonly maxLines: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Sizes from the largest to the smallest, a point apart, for a text of so many lines. */
export function sizes(from: number, to: number, maxLines: number): Try[] {
  return Array.from({ length: from - to + 1 }, (_, step) => ({ size: from - step, maxLines }));
}

/**
 * The text in the first size in which it fits. If none will do, it is cut in the last one, and an ellipsis says so: what is
 * printed never leaves its space.
 */
export function fit(text: string, { width, weight, tries }: Space, measure: Measure): Fitted {
  for (const { size, maxLines } of tries) {
    const lines = wrap(text, width, (line) => measure(line, size, weight));
    if (lines && lines.length <= maxLines) return { size, lines };
  }
  const last = tries.at(-1);
  if (!last) throw new RangeError('A text needs at least one size to be tried in');
  return { size: last.size, lines: cut(text, width, last.maxLines, (line) => measure(line, last.size, weight)) };
}

/**
 * The text in lines no wider than the width, or null if a single word is wider. All but the last end in a space that takes
 * no room: what is read aloud or copied has its words apart.
 */
function wrap(text: string, width: number, measure: (line: string) => number): string[] | null {
  const words = text.trim().split(/\s+/);
  if (words.some((word) => measure(word) > width)) return null;
  return breakBetween(
    words.map((word, index) => (index < words.length - 1 ? `${word} ` : word)),
    width,
    measure,
  );
}

/** A web address in lines that break at its slashes and dots, or anywhere in a piece that is wider than the width. */
export function wrapAddress(text: string, width: number, measure: (line: string) => number): string[] {
  const pieces = text
    .split(/(?<=[/\s])|(?=\.)/)
    .flatMap((piece) => (measure(piece.trimEnd()) > width ? Array.from(piece) : [piece]));
  return breakBetween(pieces, width, measure);
}

function breakBetween(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [''];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${piece}`;
    if (measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

function cut(text: string, width: number, maxLines: number, measure: (line: string) => number): string[] {
  const lines = breakBetween(Array.from(text), width, measure);
  if (lines.length <= maxLines) return lines;
  let last = lines[maxLines - 1] ?? '';
  while (last && measure(`${last}…`) > width) last = Array.from(last).slice(0, -1).join('');
  return [...lines.slice(0, maxLines - 1), `${last.trimEnd()}…`];
}
