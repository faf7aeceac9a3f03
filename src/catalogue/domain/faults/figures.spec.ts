import { aSoundUnit, placesOf } from '../../../../test/support/sound-unit.js';
import { figureFaults } from './figures.js';

const svg = (within: string, given = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${given}>\n<title>I tre passi</title>\n${within}\n</svg>\n`;
const found = (text: string) => figureFaults(aSoundUnit({ figures: { schema: text } }));

describe('figureFaults', () => {
  it.each([
    { name: 'shapes', text: svg('<g fill="none"><path d="M0 0L1 1"/><rect width="1" height=\'2\'/></g>') },
    { name: 'words', text: svg('<text x="1">Uno &amp; due <tspan>«tre»</tspan></text>') },
    {
      name: 'parts of itself',
      text: svg('<defs><marker id="freccia"/></defs><path marker-end="url(#freccia)"/><use href="#freccia"/>'),
    },
    { name: 'a comment', text: svg('<!-- la linea -->') },
    { name: 'a size just small enough', text: svg(`<desc>${'x'.repeat(20_480 - svg('<desc></desc>').length)}</desc>`) },
  ])('has nothing against $name', ({ text }) => expect(found(text)).toEqual([]));

  it.each([
    { name: 'a script', text: svg('<script>alert(1)</script>'), says: '<script> non serve' },
    { name: 'HTML inside', text: svg('<foreignObject><p>ciao</p></foreignObject>'), says: '<foreignObject> non serve' },
    { name: 'styles', text: svg('<style>rect { fill: red }</style>'), says: '<style> non serve' },
    { name: 'a photograph', text: svg('<image href="#x"/>'), says: '<image> non serve' },
    { name: 'something that moves', text: svg('<animate attributeName="x"/>'), says: '<animate> non serve' },
    { name: 'a link', text: svg('<a href="#x"/>'), says: '<a> non serve' },
    { name: 'an event', text: svg('<rect onclick="alert(1)"/>'), says: '«onclick» non serve' },
    { name: 'a style', text: svg('<rect style="fill: red"/>'), says: 'usa gli attributi' },
    { name: 'a base', text: svg('<rect xml:base="https://altrove.it/"/>'), says: '«xml:base» non serve' },
    { name: 'a part of another file', text: svg('<use href="altro.svg#x"/>'), says: 'porta fuori dal disegno' },
    {
      name: 'a part of another site',
      text: svg('<use xlink:href="https://altrove.it/a.svg#x"/>'),
      says: 'porta fuori dal disegno',
    },
    { name: 'an address that runs', text: svg('<use href="javascript:alert(1)"/>'), says: 'porta fuori dal disegno' },
    { name: 'a colour from elsewhere', text: svg('<rect fill="url(https://altrove.it/#x)"/>'), says: 'prende qualcosa da fuori' },
    {
      name: 'a colour written in escapes',
      text: svg(String.raw`<rect fill="\75rl(https://altrove.it/#x)"/>`),
      says: 'caratteri nascosti',
    },
    {
      name: 'a colour written in entities',
      text: svg('<rect fill="u&#114;l(https://altrove.it/#x)"/>'),
      says: 'caratteri nascosti',
    },
  ])('refuses $name, on its line', ({ text, says }) => {
    const faults = found(text).filter(({ message }) => message.includes(says));
    expect(placesOf(faults)).toEqual(['figures 0 +2']);
  });

  it.each([
    { name: 'a tag left open', text: svg('<g>') },
    { name: 'a tag closed twice', text: svg('</g>') },
    { name: 'a bare attribute', text: svg('<rect hidden/>') },
    { name: 'an attribute without marks', text: svg('<rect x=1/>') },
    { name: 'an entity', text: svg('<text>&nome;</text>') },
    { name: 'raw text', text: svg('<![CDATA[<script>]]>') },
    { name: 'a comment that HTML ends earlier', text: svg('<!--><script>alert(1)</script>-->') },
    { name: 'a sign left alone', text: svg('a < b') },
  ])('does not understand $name', ({ text }) => {
    expect(
      found(text)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('qui il disegno non si capisce');
  });

  it.each([
    { name: 'a declaration', text: `<?xml version="1.0"?>\n${svg('')}`, says: 'togli <?xml…?>' },
    { name: 'a document type', text: `<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg('')}`, says: 'DOCTYPE ed ENTITY' },
    { name: 'no drawing', text: '<p>ciao</p>', says: 'non è un disegno SVG' },
    { name: 'nothing', text: '', says: 'non è un disegno SVG' },
    { name: 'two drawings', text: svg('') + svg(''), says: 'non è un disegno SVG' },
    { name: 'no viewBox', text: svg('', 'width="10" height="10"'), says: '«viewBox»' },
    { name: 'no title', text: svg('').replace(/<title>.*<\/title>/, ''), says: '<title>' },
    { name: 'an empty title', text: svg('').replace('I tre passi', ' '), says: '<title>' },
    {
      name: 'the title of a part',
      text: svg('').replace('<title>', '<g><title>').replace('</title>', '</title></g>'),
      says: '<title>',
    },
    { name: 'too many bytes', text: svg(`<desc>${'è'.repeat(10_240)}</desc>`), says: 'byte: semplificalo' },
  ])('refuses $name, at the top', ({ text, says }) => {
    expect(found(text)).toContainEqual(
      expect.objectContaining({ where: 'figures', line: 0, message: expect.stringContaining(says) as string }),
    );
  });
});
