import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { SharedFont } from './shaping.js';

const read = (file: string) => fontkit.create(readFileSync(join('src/documents/fonts', file))) as Font;
const shown = (font: Font, text: string, features?: string[]) => {
  const { glyphs, positions } = font.layout(text, features);
  return glyphs.map(({ id, codePoints, advanceWidth }, index) => ({ id, codePoints, advanceWidth, ...positions[index] }));
};

describe('SharedFont', () => {
  // What a document remembers of its letters goes into the file: after others it must say what it would have said alone.
  it.each([
    { file: 'titillium-web-400.ttf', texts: ['Attestato', 'fi ffi', 'AVANTI', 'Àvila', 'fi ffi', 'Attestato'] },
    { file: 'noto-sans-400.ttf', texts: ['Aο', 'Αo', 'Олена', 'Oлена', 'Nguyễn', 'Aο'] }, // Latin, Greek and Cyrillic share their shapes
    { file: 'noto-sans-arabic-600.woff', texts: ['علي', 'حسن علي', 'علي'], features: [] },
  ])('$file: shapes as fontkit does, whatever was shaped before', ({ file, texts, features }) => {
    const shared = new SharedFont(read(file));
    for (const order of [texts, [...texts].reverse(), texts]) {
      const [ours, alone] = [shared.forOneDocument(), read(file)];
      for (const text of order) expect(shown(ours, text, features)).toEqual(shown(alone, text, features));
    }
  });

  it('gives positions that may be scaled where they are', () => {
    const shared = new SharedFont(read('titillium-web-400.ttf'));
    const before = shown(shared.forOneDocument(), 'Attestato');
    for (const position of shared.forOneDocument().layout('Attestato').positions) position.xAdvance *= 2;
    expect(shown(shared.forOneDocument(), 'Attestato')).toEqual(before);
  });
});
