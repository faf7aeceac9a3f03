import { linksIn, plainText } from './markdown.js';

describe('linksIn', () => {
  it('tells links from figures, and says on which line they stand', () => {
    const found = linksIn('Vedi [il controllo](lezione:il-controllo).\n\n![Che cosa mostra](figura:schema)\n');
    expect(found).toEqual([
      { figure: false, words: 'il controllo', target: 'lezione:il-controllo', line: 0, alone: false },
      { figure: true, words: 'Che cosa mostra', target: 'figura:schema', line: 2, alone: true },
    ]);
  });

  it('finds two on a line, and none in square brackets alone', () => {
    expect(linksIn('[a](x) e ![b](y)').map(({ target }) => target)).toEqual(['x', 'y']);
    expect(linksIn('Una parola [omessa] (qui), e una [omessa]: questa')).toEqual([]);
    expect(linksIn('[sigla]: https://altrove.it')).toMatchObject([{ words: 'sigla', target: 'https://altrove.it' }]);
  });
});

describe('plainText', () => {
  it.each([
    { name: 'marks', markdown: '## Il **primo** _passo_', is: 'Il primo passo' },
    { name: 'a list', markdown: '- uno\n1. due', is: 'uno\ndue' },
    { name: 'a quotation', markdown: '> «Le credo.»', is: '«Le credo.»' },
    { name: 'a link', markdown: 'Vedi [qui](lezione:altro).', is: 'Vedi qui.' },
    { name: 'a table', markdown: '|a|b|\n|---|:--|\n|c|d|', is: '\na\nb\n\n\n\nc\nd\n' },
    { name: 'a number in a sentence', markdown: 'Nel 2024. 12 casi', is: 'Nel 2024. 12 casi' },
  ])('$name', ({ markdown, is }) => expect(plainText(markdown)).toBe(is));
});
