import { contentHtml } from './content-html.js';

const html = (markdown: string) => contentHtml({ markdown }).html;
const ids = (markdown: string) => contentHtml({ markdown }).sections.map(({ id }) => id);

describe('contentHtml', () => {
  it('gives every section an anchor, and says which', () => {
    const drawn = contentHtml({ markdown: '## Il controllo\n\nTesto.\n\n## La gelosia\n\nTesto.' });
    expect(drawn.sections).toEqual([
      { id: '1-il-controllo', title: 'Il controllo' },
      { id: '2-la-gelosia', title: 'La gelosia' },
    ]);
    expect(drawn.html).toContain('<h2 id="1-il-controllo">Il controllo</h2>');
    expect(drawn.html).toContain('<h2 id="2-la-gelosia">La gelosia</h2>');
  });

  it.each([
    { name: 'accents', markdown: '## Perché così è più facile', is: ['1-perche-cosi-e-piu-facile'] },
    { name: 'signs', markdown: '## «È solo gelosia?» — no!', is: ['1-e-solo-gelosia-no'] },
    { name: 'two of one name', markdown: '## Prima\n\n## Prima', is: ['1-prima', '2-prima'] },
    { name: 'no letter at all', markdown: '## ???', is: ['1'] },
    { name: 'smaller headings', markdown: '### Dentro\n\n## Fuori', is: ['1-fuori'] },
    { name: 'no section', markdown: 'Testo.', is: [] },
  ])('anchors of $name: $is', ({ markdown, is }) => expect(ids(markdown)).toEqual(is));

  it('keeps long anchors short and apart', () => {
    const title = 'parola '.repeat(20);
    const [one, other] = ids(`## ${title}\n\n## ${title}`);
    expect(one!.length).toBeLessThanOrEqual(60);
    expect(one).not.toBe(other);
  });

  it.each([
    { name: 'a script', markdown: '<script>alert(1)</script>', never: '<script' },
    { name: 'an image that runs', markdown: 'Testo <img src=x onerror=alert(1)>', never: '<img' },
    { name: 'a tag in a heading', markdown: '## <b>Titolo</b>', never: '<b>' },
    { name: 'a comment', markdown: '<!-- nota -->', never: '<!--' },
  ])('raw HTML comes out as text: $name', ({ markdown, never }) => {
    expect(html(markdown)).not.toContain(never);
    expect(html(markdown)).toContain('&lt;');
  });

  it.each([
    { markdown: '[qui](javascript:alert(1))', links: false },
    { markdown: '[qui](JavaScript:alert(1))', links: false },
    { markdown: '[qui](vbscript:x)', links: false },
    { markdown: '[qui](data:text/html,x)', links: false },
    { markdown: '<javascript:alert(1)>', links: false },
    { markdown: 'https://www.istat.it', links: false }, // an address is no link by itself
    { markdown: '[qui](/aiuto)', links: true },
    { markdown: '[qui](https://www.istat.it)', links: true },
  ])('$markdown is a link: $links', ({ markdown, links }) => expect(html(markdown).includes('<a ')).toBe(links));

  it('dresses tables and quotations as the pages do', () => {
    expect(html('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<table class="table">');
    expect(html('> Mi controlla il telefono.')).toContain('<blockquote class="blockquote">');
  });

  it('draws each content once, and another of the same text again', () => {
    const content = { markdown: '## Uno' };
    expect(contentHtml(content)).toBe(contentHtml(content));
    expect(contentHtml({ ...content })).not.toBe(contentHtml(content));
  });
});
