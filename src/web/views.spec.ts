import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileViews, type ViewModel } from './views.js';

const ASSETS = { sprite: '/assets/sprite.svg' };

describe('compileViews', () => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const compile = (page: string) => {
    for (const [name, text] of Object.entries({ 'layouts/page': '{{{body}}}', page })) {
      const file = join(folder, `${name}.hbs`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return compileViews(ASSETS, folder);
  };
  const draw = (page: string, ...models: ViewModel[]) => {
    const render = compile(page);
    return models.map((model) => render('page', model, {}, 'it'));
  };

  it('draws a kept block once for its key, whatever the model says later', () => {
    const block = '{{#kept key}}<p>{{text}}</p>{{/kept}}';
    expect(draw(block, { key: 'a', text: 'one' }, { key: 'b', text: 'two' }, { key: 'a', text: 'three' })).toEqual([
      '<p>one</p>',
      '<p>two</p>',
      '<p>one</p>',
    ]);
  });

  it('keeps a block apart for each language', () => {
    const render = compile('{{#kept key}}{{text}}{{/kept}}');
    expect(render('page', { key: 'a', text: 'uno' }, {}, 'it')).toBe('uno');
    expect(render('page', { key: 'a', text: 'one' }, {}, 'en')).toBe('one');
  });

  it('escapes what a kept block draws, and writes wide characters as references', () => {
    expect(draw('{{#kept key}}{{text}}{{/kept}}', { key: 'a', text: '<b> l’età 🙂' })).toEqual(['&lt;b&gt; l&#8217;età &#128578;']);
  });

  it('puts in icons and assets, and leaves indentation out', () => {
    expect(draw('<p>\n    {{icon "it-check"}}\n  {{assets.sprite}}\n</p>', {})).toEqual([
      '<p>\n<svg class="icon" aria-hidden="true"><use href="/assets/sprite.svg#it-check"></use></svg>\n/assets/sprite.svg\n</p>',
    ]);
  });

  it.each([
    ['an asset', '{{assets.film}}', 'views/ asks for the asset “film”, which is not among those built.'],
    ['words', '{{say "no.such.words"}}', 'views/words/it.json has no “no.such.words”.'],
  ])('does not start when %s that a template asks for is not there', (_, page, why) => {
    expect(() => compile(page)).toThrow(why);
  });
});
