import { fit, sizes, wrapAddress } from './fitting.js';

const measure = (text: string, size: number): number => text.length * size; // as in a font where all letters are square

describe('fit', () => {
  const space = { width: 100, weight: 400 as const, tries: [...sizes(10, 8, 1), ...sizes(8, 5, 2)] };

  it.each([
    { text: 'abcdefghij', size: 10, lines: ['abcdefghij'] },
    { text: 'abcdefghijkl', size: 8, lines: ['abcdefghijkl'] },
    { text: 'abcdefgh ijklmnop', size: 8, lines: ['abcdefgh ', 'ijklmnop'] },
    { text: 'abcdefgh ijklmnopqrst', size: 8, lines: ['abcdefgh ', 'ijklmnopqrst'] },
    { text: 'abcdefghijklmnopqrstu', size: 5, lines: ['abcdefghijklmnopqrst', 'u'] }, // no word break: broken anywhere
    { text: 'x'.repeat(50), size: 5, lines: ['x'.repeat(20), `${'x'.repeat(19)}…`] },
  ])('$text: $size points, $lines', ({ text, size, lines }) => expect(fit(text, space, measure)).toEqual({ size, lines }));
});

describe('wrapAddress', () => {
  it('breaks at slashes and dots', () => {
    expect(wrapAddress('Verifica: https://formazione.example.it/verifica/ABCD', 24, (line) => line.length)).toEqual([
      'Verifica: https://',
      'formazione.example.it/',
      'verifica/ABCD',
    ]);
  });

  it('breaks anywhere in a piece that is too long', () => {
    expect(wrapAddress('a/bcdefghij', 4, (line) => line.length)).toEqual(['a/bc', 'defg', 'hij']);
  });
});
