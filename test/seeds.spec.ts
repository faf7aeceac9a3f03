import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '../src/accounts/demo-accounts.js';
import { contentHtml, readCatalogue } from '../src/catalogue/index.js';
import { readTerritory } from '../src/territory/index.js';
import { problems, SEEDS } from './support/wrong-seeds.js';

const { units, pages } = readCatalogue();

/** Words alone, without capitals and signs. */
const bare = (text: string) => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ');

describe('seeds/', () => {
  it('may be published as it is', () => {
    expect(problems(readCatalogue)).toEqual([]);
    expect(problems(readTerritory)).toEqual([]);
  });

  it('has units of five or six lessons, each of five to eight minutes', () => {
    for (const { lessons } of units) {
      expect([5, 6]).toContain(lessons.length);
      for (const { markdown } of lessons) expect(markdown.length).toBeGreaterThan(2500);
    }
  });
});

describe.each(units.filter(({ figures }) => Object.keys(figures).length > 0))('The figures of $slug', ({ lessons, figures }) => {
  const shown = lessons.flatMap(({ markdown }) => [...markdown.matchAll(/!\[([^\]]+)\]\(figura:([^)]+)\)/g)]);

  it('are made for a phone: narrow, with letters that can be read', () => {
    for (const svg of Object.values(figures)) {
      expect(svg).toMatch(/viewBox="0 0 360 \d+"/);
      expect([...svg.matchAll(/font-size="(\d+)"/g)].filter(([, size]) => Number(size) < 13)).toEqual([]);
    }
  });

  it('say nothing that is not in the words for who cannot see them', () => {
    for (const [, alternative, name] of shown) {
      const texts = [...figures[name!]!.matchAll(/<text[^>]*>([^]*?)<\/text>/g)];
      const phrases = texts.map(([, phrase]) => bare(phrase!.replace(/<[^>]+>/g, '')));
      expect(phrases.length).toBeGreaterThan(5);
      expect(phrases.filter((phrase) => !/^\d$/.test(phrase) && !bare(alternative!).includes(phrase))).toEqual([]);
    }
  });
});

describe('seeds/pages', () => {
  it('has the signs and the help in both languages, part for part', () => {
    const parts = (slug: string, language: string) => {
      const page = pages.find((one) => one.slug === slug && one.language === language);
      return page && contentHtml(page).sections.length;
    };
    for (const slug of ['segnali', 'aiuto']) {
      expect(parts(slug, 'it')).toBeGreaterThan(5);
      expect(parts(slug, 'en')).toBe(parts(slug, 'it'));
    }
  });
});

describe('seeds/demo', () => {
  const people = readFileSync(join(SEEDS, 'demo', 'people.yaml'), 'utf8');

  it('has the people whom the sign-in page names', () => {
    for (const { email, name } of DEMO_ACCOUNTS) {
      expect(people).toContain(`email: ${email}`);
      expect(people).toContain(`familyName: ${name.split(' ')[1]}`);
    }
  });

  it('has forty people and more besides, in all eight municipalities', () => {
    expect(people.match(/^- givenName/gm)!.length).toBeGreaterThanOrEqual(46);
    expect(new Set(people.match(/place: \{ municipality: '\d{6}'/g)).size).toBe(8);
  });

  it('has a crowd that makes six hundred of them, and of one municipality nobody has said how many should be trained', () => {
    const crowd = readFileSync(join(SEEDS, 'demo', 'crowd.yaml'), 'utf8');
    const numbers = [...crowd.matchAll(/people: (\d+)/g)].map(([, number]) => Number(number));
    expect(numbers.reduce((sum, number) => sum + number, 0) + people.match(/^- givenName/gm)!.length).toBe(600);
    expect(readFileSync(join(SEEDS, 'demo', 'headcounts.yaml'), 'utf8')).not.toContain('015213');
  });
});
