import type { Face, Piece } from '../pdf-document.js';
import type { Span } from './blocks.js';
import { GREY, INK } from './style.js';

/** Width of a text in points. */
export type Measure = (text: string, size: number, face: Face) => number;

/** Pieces that no line ends between. A word cut in two for its length goes on in the next without a space. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly goesOn: boolean;
}

/**
 * The spans in lines no wider than the width; a word that is wider is cut. All lines but the last end in a space that takes no
 * room, so that what is read aloud or copied has its words apart.
 */
export function breakLines(spans: readonly Span[], width: number, size: number, measure: Measure): Piece[][] {
  const words = wordsOf(spans, size, measure).flatMap((word) => (word.width > width ? cut(word, width, size, measure) : [word]));
  const space = measure(' ', size, 400);
  const lines: { words: Word[]; width: number }[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const gap = line?.words.at(-1)?.goesOn ? 0 : space;
    if (line && line.width + gap + word.width <= width) {
      line.words.push(word);
      line.width += gap + word.width;
    } else lines.push({ words: [word], width: word.width });
  }
  return lines.map((line, index) => joined(line.words, index < lines.length - 1));
}

/** How wide the text would be on one line, and how wide its longest word is. */
export function widths(spans: readonly Span[], size: number, measure: Measure): { whole: number; word: number } {
  const words = wordsOf(spans, size, measure).map(({ width }) => width);
  const spaces = Math.max(0, words.length - 1) * measure(' ', size, 400);
  return { whole: words.reduce((sum, width) => sum + width, spaces), word: Math.max(0, ...words) };
}

function wordsOf(spans: readonly Span[], size: number, measure: Measure): Word[] {
  const words: Piece[][] = [[]];
  for (const { text, face = 400, quiet = false } of spans) {
    const [first = '', ...others] = text.split(/[ \n\t]+/);
    if (first) words.at(-1)!.push(piece(first, face, quiet));
    for (const other of others) words.push(other ? [piece(other, face, quiet)] : []);
  }
  return words.filter((pieces) => pieces.length > 0).map((pieces) => asWord(pieces, size, measure));
}

const piece = (text: string, face: Face, quiet: boolean): Piece => ({ text, face, colour: quiet ? GREY : INK });

function asWord(pieces: readonly Piece[], size: number, measure: Measure, goesOn = false): Word {
  return { pieces, goesOn, width: pieces.reduce((sum, { text, face }) => sum + measure(text, size, face), 0) };
}

function cut(word: Word, width: number, size: number, measure: Measure): Word[] {
  const parts: Piece[][] = [[]];
  for (const letter of word.pieces.flatMap(({ text, ...look }) =>
    Array.from(text, (character) => ({ text: character, ...look })),
  )) {
    const longer = merged([...parts.at(-1)!, letter]);
    if (parts.at(-1)!.length > 0 && asWord(longer, size, measure).width > width) parts.push([letter]);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((pieces, index) => asWord(pieces, size, measure, index < parts.length - 1));
}

function joined(words: readonly Word[], spaceAtEnd: boolean): Piece[] {
  return merged(
    words.flatMap(({ pieces, goesOn }, index) => {
      const spaced = !goesOn && (index < words.length - 1 || spaceAtEnd);
      const next = words[index + 1]?.pieces[0] ?? pieces.at(-1)!;
      return spaced ? [...pieces, { ...next, text: ' ' }] : pieces;
    }),
  );
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { text, face, colour } of pieces) {
    const last = result.at(-1);
    if (last?.face === face && last.colour === colour) result[result.length - 1] = { ...last, text: last.text + text };
    else result.push({ text, face, colour });
  }
  return result;
}
