import { contentHtml } from './content-html.js';
import type { Surroundings } from './surroundings.js';

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

describe('contentHtml, in a unit', () => {
  const around: Surroundings = {
    lessonHref: (slug) => (slug === 'il-controllo' ? '/lezioni/il-controllo' : null),
    figureHref: (name) => `/figure/${name}.svg?v=3&x`,
    figures: { scala: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 580"><title>Scala</title></svg>' },
    figureInWords: 'The “figure” in words',
    language: 'en',
  };
  const within = (text: string) => contentHtml({ markdown: text }, around).html;
  const long = 'Una scala. '.repeat(20).trim();

  it('shows a figure with its words and its size, in no paragraph', () => {
    expect(within('Prima.\n\n![Una «scala» & "basta".](figura:scala)\n\nDopo.')).toBe(
      '<p>Prima.</p>\n<figure><img src="/figure/scala.svg?v=3&amp;x" alt="Una «scala» &amp; &quot;basta&quot;." width="360" height="580" loading="lazy"></figure>\n<p>Dopo.</p>\n',
    );
  });

  it('lets long words be read, too, under a heading in the language of the page', () => {
    const html = within(`![${long}](figura:scala)`);
    expect(html).toContain('<details><summary lang="en">The “figure” in words</summary>');
    expect(html.split(long)).toHaveLength(3); // once for who cannot see it, once for everybody
  });

  it.each([
    { name: 'a figure that is not there', markdown: '![Una scala.](figura:altra)', is: '<p>Una scala.</p>\n' },
    { name: 'a figure called like a part of every object', markdown: '![Una.](figura:constructor)', is: '<p>Una.</p>\n' },
    {
      name: 'a lesson',
      markdown: 'Vedi [il controllo](lezione:il-controllo).',
      is: '<p>Vedi <a href="/lezioni/il-controllo">il controllo</a>.</p>\n',
    },
    { name: 'a lesson that is not there', markdown: '[qui](lezione:altra)', is: '<p><a>qui</a></p>\n' },
  ])('$name', ({ markdown, is }) => expect(within(markdown)).toBe(is));

  it.each([
    { markdown: '![Una <b>scala</b>.](figura:scala)', is: '<p>Una &lt;b&gt;scala&lt;/b&gt;.</p>\n' },
    { markdown: '[qui](lezione:il-controllo)', is: '<p><a>qui</a></p>\n' },
  ])('$markdown in a text that stands nowhere is its words', ({ markdown, is }) => expect(html(markdown)).toBe(is));

  it('draws a text once for each place it stands in', () => {
    const content = { markdown: `![${long}](figura:scala)` };
    expect(contentHtml(content, around)).toBe(contentHtml(content, around));
    expect(contentHtml(content, { ...around })).not.toBe(contentHtml(content, around));
    expect(contentHtml(content).html).not.toBe(contentHtml(content, around).html);
  });
});
