import { inflateSync } from 'node:zlib';
import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit';

/** What fontkit does not say of its fonts: how it keeps glyphs, and how it comes by their tables. */
interface Inner {
  _glyphs: Record<number, Glyph>;
  readonly _getTableStream: (tag: string) => object | null;
  readonly directory: { readonly tables: Record<string, { offset: number; length: number; compLength?: number }> };
  readonly stream: { readonly buffer: Uint8Array; pos: number };
}

/** A text that was shaped once: the glyphs that were asked for on the way, each for which characters, and what came out. */
interface Shaped {
  readonly asked: readonly Glyph[];
  readonly run: GlyphRun;
}

type Features = Parameters<Font['layout']>[1];

const SHAPED_KEPT = 5_000; // texts of each font: words, since PDFKit shapes word by word

/**
 * Fonts that are parsed once and used for many documents. fontkit remembers with each glyph the first characters it was drawn for, and
 * they go into the file as what a reader copies: a document must not depend on those drawn before it. So each gets a memory of its own;
 * what costs is shared: a glyph with its measures, and the shape of a text, wherever the memory of the document leads to the same one.
 */
export class SharedFont {
  private readonly glyphs = new Map<string, Glyph>();
  private readonly shaped = new Map<string, Shaped>();

  constructor(private readonly parsed: Font) {
    if (parsed.type === 'WOFF') unpackOnce(parsed as unknown as Inner);
  }

  /** The font with no memory of glyphs. */
  forOneDocument(): Font {
    const font = this.remembering(() => {});
    const shape = font.layout.bind(font);
    font.layout = (text, features, ...more) => {
      if (more.length > 0) return shape(text, features, ...more);
      const known = this.shape(text, features);
      const alike = known.asked.every(({ id, codePoints }) => isSame(font.getGlyph(id, codePoints).codePoints, codePoints));
      return alike ? copyOf(known.run) : shape(text, features);
    };
    return font;
  }

  private shape(text: string, features: Features): Shaped {
    const key = `${JSON.stringify(features)} ${text}`;
    const known = this.shaped.get(key);
    if (known) return known;

    const asked = new Set<Glyph>();
    const run = this.remembering((glyph) => asked.add(glyph)).layout(text, features);
    const shaped = { asked: [...asked], run };
    if (this.shaped.size >= SHAPED_KEPT) this.shaped.clear();
    this.shaped.set(key, shaped);
    return shaped;
  }

  /** @param met is told each glyph that is asked for */
  private remembering(met: (glyph: Glyph) => void): Font {
    const memory: Record<number, Glyph> = {};
    const getGlyph = (id: number, characters: number[] = []): Glyph => {
      const glyph = (memory[id] ??= this.glyph(id, characters));
      met(glyph);
      return glyph;
    };
    return Object.assign(Object.create(this.parsed) as Font, { _glyphs: memory, getGlyph });
  }

  private glyph(id: number, characters: number[]): Glyph {
    const key = `${id} ${characters.join(' ')}`;
    const known = this.glyphs.get(key);
    if (known) return known;

    const glyph = Object.assign(Object.create(this.parsed) as Font, { _glyphs: {} }).getGlyph(id, characters);
    this.glyphs.set(key, glyph); // no more than the font has glyphs and ligatures
    return glyph;
  }
}

/** A copy, because PDFKit scales the positions where they are. */
function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position): GlyphPosition => ({ ...position }));
  return Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, {
    glyphs: [...run.glyphs],
    positions,
  });
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some === others || (some.length === others.length && some.every((one, index) => one === others[index]));
}

/** fontkit unpacks a table of a WOFF again for every glyph, in JavaScript. */
function unpackOnce(font: Inner): void {
  const unpacked = new Map<string, Uint8Array>();
  const slowly = font._getTableStream.bind(font);
  const Stream = font.stream.constructor as new (bytes: Uint8Array) => object;
  Object.assign(font, {
    _getTableStream(tag: string): object | null {
      const table = font.directory.tables[tag];
      if (!table?.compLength || table.compLength >= table.length) return slowly(tag);
      const bytes = unpacked.get(tag) ?? inflateSync(font.stream.buffer.subarray(table.offset, table.offset + table.compLength));
      unpacked.set(tag, bytes);
      return new Stream(bytes);
    },
  });
}
