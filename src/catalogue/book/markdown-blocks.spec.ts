import type { Block, Span } from '../../documents/index.js';
import { markdownBlocks } from './markdown-blocks.js';

const blocks = (text: string) =>
  markdownBlocks(text, {
    level: 4,
    numberOf: (section) => `L2.${section}`,
    leadsTo: (href) => ` (→ ${href})`,
    figure: (name, alt) => ({ kind: 'figure', drawing: null, alt: name, description: [{ text: alt }] }),
    under: (line) => (line === 4 ? [{ kind: 'space', height: 1 }] : []),
  });
const plain = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');
const spans = (text: string) => (blocks(text)[0] as Extract<Block, { kind: 'paragraph' }>).spans;

describe('markdownBlocks', () => {
  it('numbers the sections, and only them', () => {
    const headings = blocks('## Uno\n\nTesto.\n\n### Dentro\n\n## Due').filter((block) => block.kind === 'heading');
    expect(headings.map(({ spans, level, bookmark }) => [plain(spans), level, bookmark])).toEqual([
      ['L2.1 Uno', 4, 'L2.1 Uno'],
      ['Dentro', 5, null],
      ['L2.2 Due', 4, 'L2.2 Due'],
    ]);
  });

  it('puts under a heading what belongs there, by its line', () => {
    expect(blocks('## Uno\n\nTesto.\n\n## Due\n\nTesto.').map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'space',
      'paragraph',
    ]);
  });

  it('keeps bold and leaning words, and what touches them', () => {
    expect(spans('Chiamare il **112**, *sempre*.')).toEqual([
      { text: 'Chiamare il ' },
      { text: '112', face: 700 },
      { text: ', ' },
      { text: 'sempre', face: 'italic' },
      { text: '.' },
    ]);
  });

  it('joins the lines of a paragraph', () => expect(plain(spans('uno\ndue'))).toBe('uno due'));

  it('says where a link leads, after its words', () => {
    expect(plain(spans('Vedi [il piano](lezione:piano) prima.'))).toBe('Vedi il piano (→ lezione:piano) prima.');
  });

  it.each([
    { text: 'Quindi:', leads: true },
    { text: '**In chi fa violenza**', leads: true },
    { text: 'Si chiama il **112**', leads: false },
  ])('$text holds on to what comes next: $leads', ({ text, leads }) => {
    expect('leads' in blocks(text)[0]!).toBe(leads);
  });

  it('reads lists, one within the other, with their own numbers', () => {
    expect(blocks('3. uno\n4. due\n   - dentro')).toMatchObject([
      {
        kind: 'list',
        items: [
          { label: { text: '3.' }, blocks: [{ spans: [{ text: 'uno' }] }] },
          { label: { text: '4.' }, blocks: [{ kind: 'paragraph' }, { kind: 'list', items: [{ label: { text: '•' } }] }] },
        ],
      },
    ]);
  });

  it('reads quotations and tables', () => {
    expect(blocks('> «Ho paura.»\n\n| A | B |\n|---|---|\n| **1** | 2 |')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'paragraph', spans: [{ text: '«Ho paura.»' }] }] },
      { kind: 'table', head: [[{ text: 'A' }], [{ text: 'B' }]], rows: [[[{ text: '1', face: 700 }], [{ text: '2' }]]] },
    ]);
  });

  it('asks for the figure that stands alone, and keeps the words of any other picture', () => {
    expect(blocks('![Che cosa si vede](figura:schema)')).toMatchObject([
      { kind: 'figure', alt: 'schema', description: [{ text: 'Che cosa si vede' }] },
    ]);
    expect(plain(spans('Qui ![una foto](foto.png) sotto'))).toBe('Qui una foto sotto');
  });

  it('prints raw HTML as it is written', () => expect(plain(spans('Un <b>tag</b>'))).toBe('Un <b>tag</b>'));
});
