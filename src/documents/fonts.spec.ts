import { fontsForOneDocument, measure, MissingGlyph, runs, shapingOf, unprintable } from './fonts.js';

describe('runs', () => {
  it.each([
    { name: 'Nicolò D’Amico', fonts: ['titillium-700'] },
    { name: 'Łukasz Żółć', fonts: ['titillium-700'] },
    { name: 'Đặng Thị Hạnh', fonts: ['noto-700'] }, // whole, though Titillium has most of the letters
    { name: 'Олена Ковальчук', fonts: ['noto-700'] },
    { name: 'Ελένη Παπαδοπούλου', fonts: ['noto-700'] },
    { name: 'Əliyev', fonts: ['noto-700'] },
    { name: 'علي حسن', fonts: ['arabic-600'] },
    { name: 'Anna علي حسن Rossi', fonts: ['titillium-700', 'arabic-600', 'titillium-700'] },
    { name: 'Олена علي', fonts: ['noto-700', 'titillium-700', 'arabic-600'] },
    { name: 'giusta ✓', fonts: ['titillium-700', 'signs-400'] },
    { name: '→ vai a N4', fonts: ['signs-400', 'titillium-700'] },
    { name: '1 + 1', fonts: ['titillium-700'] },
  ])('$name: $fonts', ({ name, fonts }) => {
    const pieces = runs(name, 700);
    expect(pieces.map(({ font }) => font)).toEqual(fonts);
    expect(pieces.map(({ text }) => text).join('')).toBe(name);
  });

  it('keeps the space between two Arabic words with them, and those around outside', () => {
    expect(runs('Anna علي حسن Rossi', 400).map(({ text }) => text)).toEqual(['Anna ', 'علي حسن', ' Rossi']);
  });

  it('leans in Titillium only; other scripts stand upright', () => {
    expect([runs('Anna', 'italic'), runs('Олена', 'italic')].flat().map(({ font }) => font)).toEqual([
      'titillium-italic',
      'noto-400',
    ]);
  });

  it('composes letters, so that an accent stands where it belongs', () => {
    expect(runs('Nicolo\u0300', 400)).toEqual([{ text: 'Nicolò', font: 'titillium-400', joined: false }]);
  });

  it('names the character that no font has, and nothing of the name around it', () => {
    expect(() => runs('Anna 王 Bianchi', 700)).toThrow(MissingGlyph);
    expect(() => runs('Anna 王 Bianchi', 700)).toThrow('No font has U+738B');
    expect(new MissingGlyph('王')).toMatchObject({ code: 'documents.missing-glyph', values: { codePoint: 'U+738B' } });
  });

  it('refuses a control character, and passes over an invisible one', () => {
    expect(() => runs('An\u0007na', 400)).toThrow('No font has U+0007');
    expect(runs('An\u00ADna\u200B', 400).map(({ text }) => text)).toEqual(['Anna']);
  });
});

describe('shapingOf', () => {
  it('leaves no Latin letter in pieces that stand for nothing', () => {
    const letters = Array.from({ length: 0x1f00 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at)).filter(
      (letter) => /\p{Script=Latin}/u.test(letter) && unprintable(letter).length === 0,
    );
    expect(letters.length).toBeGreaterThan(800);
    const broken = letters.filter((letter) => {
      const [{ font } = { font: 'noto-400' as const }] = runs(letter, 400);
      const shaped = fontsForOneDocument()[font].layout(letter, shapingOf(font));
      return shaped.glyphs.some(({ codePoints }) => codePoints.length === 0);
    });
    expect(broken).toEqual([]);
  });
});

describe('unprintable', () => {
  it.each([
    { name: 'Olena Kovalčuk', missing: [] },
    { name: 'Олена Ковальчук', missing: [] },
    { name: '王小王', missing: ['U+738B', 'U+5C0F'] },
    { name: 'Anna 😀', missing: ['U+1F600'] },
    { name: '', missing: [] },
  ])('$name: $missing', ({ name, missing }) => expect(unprintable(name)).toEqual(missing));
});

describe('measure', () => {
  it('grows with the size and the weight, and is nothing for nothing', () => {
    expect(measure('', 12, 400)).toBe(0);
    expect(measure('Anna Bianchi', 24, 400)).toBeCloseTo(2 * measure('Anna Bianchi', 12, 400));
    expect(measure('Anna Bianchi', 12, 700)).toBeGreaterThan(measure('Anna Bianchi', 12, 400));
  });
});
