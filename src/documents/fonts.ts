import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { rootFolder } from '../config/index.js';
import { Refused } from '../shared/index.js';
import type { Face } from './pdf-document.js';
import { SharedFont } from './shaping.js';

/** A character that none of our fonts can draw. It says which one, and not in whose name it stood. */
export class MissingGlyph extends Refused {
  readonly code = 'documents.missing-glyph';
  override readonly values: { codePoint: string };

  constructor(character: string) {
    const codePoint = nameOf(character);
    super(`No font has ${codePoint}`);
    this.values = { codePoint };
  }
}

/** A piece of text that one font can set. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  /** Written from right to left, with letters that change their shape when joined. */
  readonly joined: boolean;
}

const FILES = {
  'titillium-400': 'titillium-web-400.ttf',
  'titillium-600': 'titillium-web-600.ttf',
  'titillium-700': 'titillium-web-700.ttf',
  'titillium-italic': 'titillium-web-italic.ttf',
  'noto-400': 'noto-sans-400.ttf',
  'noto-700': 'noto-sans-700.ttf',
  'arabic-600': 'noto-sans-arabic-600.woff',
  'signs-400': 'noto-sans-math-400.woff',
};

export type FontName = keyof typeof FILES;

/** The families tried in turn. Only Titillium comes in every face; the others take the nearest they have. */
const CHAINS: Record<Face, readonly [FontName, ...FontName[]]> = {
  400: ['titillium-400', 'noto-400', 'arabic-600', 'signs-400'],
  600: ['titillium-600', 'noto-700', 'arabic-600', 'signs-400'],
  700: ['titillium-700', 'noto-700', 'arabic-600', 'signs-400'],
  italic: ['titillium-italic', 'noto-400', 'arabic-600', 'signs-400'],
};

// Parsing is what costs, so it is done once; fontkit puts off the tables of a font until a text needs them.
const folder = join(rootFolder(), 'src/documents/fonts'); // the build copies no fonts: they are read from src/ wherever the code runs
const parsed = mapFonts((name) => fontkit.create(readFileSync(join(folder, FILES[name]))) as Font);
const shared = mapFonts((name) => new SharedFont(parsed[name]));
const rulers = fontsForOneDocument();

// A layout tries the same words in many sizes; shaping them is slow, and their width grows with the size.
const WIDTHS_KEPT = 10_000; // a book has some six thousand words
const widths = new Map<string, number>(); // in ems

/** The fonts for one document, which does not depend on those drawn before it. */
export function fontsForOneDocument(): Record<FontName, Font> {
  return mapFonts((name) => shared[name].forOneDocument());
}

/**
 * The text in pieces of one font each, in order: whole if one font has all its characters, else word by word, else
 * character by character. So a name never changes its look half-way through a word unless there is no other way.
 * Throws MissingGlyph where no font will do.
 */
export function runs(text: string, face: Face): Run[] {
  const chain = CHAINS[face];
  const clean = tidy(text);
  const font = fontFor(clean, chain);
  return (font ? [{ text: clean, font }] : merged(pieces(clean, chain))).map((run) => ({
    ...run,
    joined: run.font.startsWith('arabic'),
  }));
}

/** Width of the text in points, as it will be drawn. Throws MissingGlyph. */
export function measure(text: string, size: number, face: Face): number {
  return runs(text, face).reduce((width, run) => width + widthOfRun(run, size), 0);
}

/**
 * How a font is asked to shape, where it is not left to itself. Arabic as a whole, not word by word from left to right. Noto Sans without
 * taking letters apart: it would set “ị” as an i and a dot that stands for nothing, which nobody could copy and PDF/A forbids.
 */
export function shapingOf(font: FontName): string[] | Record<string, boolean> | undefined {
  if (font.startsWith('arabic')) return [];
  return font.startsWith('noto') ? { ccmp: false } : undefined;
}

/** Width of one run in points. */
export function widthOfRun({ font, text }: Pick<Run, 'font' | 'text'>, size: number): number {
  const key = `${font} ${text}`;
  const width = widths.get(key) ?? rulers[font].layout(text, shapingOf(font)).advanceWidth / rulers[font].unitsPerEm;
  if (widths.size >= WIDTHS_KEPT) widths.clear();
  widths.set(key, width);
  return width * size;
}

/** The characters that no font has, as `U+4E2D`, each once. Empty: the text can be printed. */
export function unprintable(text: string): string[] {
  const missing = Array.from(tidy(text)).filter((character) => !fontFor(character, CHAINS[400]));
  return [...new Set(missing.map(nameOf))];
}

/** Composed letters, plain spaces, and none of the characters that are there to be invisible. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '');
}

function pieces(text: string, chain: readonly [FontName, ...FontName[]]): Omit<Run, 'joined'>[] {
  const words = text.split(' ').map((word) => {
    const font = fontFor(word, chain);
    return font
      ? [{ text: word, font }]
      : Array.from(word).map((character) => ({ text: character, font: fontOf(character, chain) }));
  });
  return words.flatMap((word, index) => {
    const before = words[index - 1]?.at(-1)?.font;
    // a space between two Arabic words belongs to their run, which is set from right to left as a whole
    return before ? [{ text: ' ', font: before === word[0]?.font ? before : chain[0] }, ...word] : word;
  });
}

function merged(pieces: Omit<Run, 'joined'>[]): Omit<Run, 'joined'>[] {
  const runs: Omit<Run, 'joined'>[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.font === piece.font) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

function fontFor(text: string, chain: readonly FontName[]): FontName | undefined {
  const characters = Array.from(text);
  return chain.find((name) => characters.every((character) => has(name, character)));
}

function fontOf(character: string, chain: readonly FontName[]): FontName {
  const font = fontFor(character, chain);
  if (!font) throw new MissingGlyph(character);
  return font;
}

function has(name: FontName, character: string): boolean {
  if (name === 'signs-400' && !/\p{S}/u.test(character)) return false; // it has letters too, for formulas: not for words
  return character >= ' ' && parsed[name].hasGlyphForCodePoint(codePointOf(character)); // fonts draw nothing for control characters
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function nameOf(character: string): string {
  return `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`;
}

function mapFonts<T>(make: (name: FontName) => T): Record<FontName, T> {
  const names = Object.keys(FILES) as FontName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<FontName, T>;
}
