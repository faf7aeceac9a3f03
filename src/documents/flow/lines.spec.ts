import type { Span } from './blocks.js';
import { breakLines, widths } from './lines.js';

/** As in a font where every letter, and the space, is as wide as the size; bold is twice that. */
const measure = (text: string, size: number, face: unknown): number => Array.from(text).length * size * (face === 700 ? 2 : 1);

const lines = (spans: readonly Span[] | string, width: number) =>
  breakLines(typeof spans === 'string' ? [{ text: spans }] : spans, width, 1, measure).map((line) =>
    line.map(({ text, face }) => (face === 400 ? text : `<${text}>`)).join(''),
  );

describe('breakLines', () => {
  it.each([
    { what: 'one word', text: 'uno', width: 10, is: ['uno'] },
    { what: 'nothing', text: '', width: 10, is: [] },
    { what: 'words that fit exactly', text: 'uno due', width: 7, is: ['uno due'] },
    { what: 'one letter too many', text: 'uno due', width: 6, is: ['uno ', 'due'] },
    { what: 'spaces and line ends', text: '  uno \n due  ', width: 20, is: ['uno due'] },
    { what: 'words that are never parted', text: 'art.\u00a0612 e', width: 8, is: ['art.\u00a0612 ', 'e'] },
    { what: 'a word too long', text: 'a abcdefgh b', width: 5, is: ['a ', 'abcde', 'fgh b'] },
  ])('$what', ({ text, width, is }) => expect(lines(text, width)).toEqual(is));

  it('keeps what touches together, whatever its face', () => {
    const spans: Span[] = [{ text: 'al (' }, { text: '112', face: 700 }, { text: '), subito' }];
    expect(lines(spans, 9)).toEqual(['al ', '(<112>), ', 'subito']);
  });

  it('puts no space where none is written between two faces, and one where there is', () => {
    expect(lines([{ text: 'a', face: 700 }, { text: 'b' }], 9)).toEqual(['<a>b']);
    expect(lines([{ text: 'a ', face: 700 }, { text: 'b' }], 9)).toEqual(['<a> b']);
    expect(lines([{ text: 'a', face: 700 }, { text: ' b' }], 9)).toEqual(['<a> b']);
  });

  it('draws what is quiet in grey', () => {
    const [[loud, quiet] = []] = breakLines([{ text: 'D12 ' }, { text: 'nome', quiet: true }], 99, 1, measure);
    expect(loud!.colour).not.toBe(quiet!.colour);
  });
});

describe('widths', () => {
  it('says how wide a text is, and its longest word', () => {
    expect(widths([{ text: 'uno due tre' }], 1, measure)).toEqual({ whole: 11, word: 3 });
    expect(widths([], 1, measure)).toEqual({ whole: 0, word: 0 });
  });
});
