import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '../src/accounts/demo-accounts.js';
import { contentHtml, gulpease, readCatalogue, type Question } from '../src/catalogue/index.js';
import { SeedFiles, SeedsRefused } from '../src/seeds/index.js';
import { readTerritory } from '../src/territory/index.js';

const SEEDS = join(__dirname, '..', 'seeds');
const { courses, units, pages } = readCatalogue();
const plain = (markdown: string) =>
  markdown
    .replace(/[#*>_`]|^\s*[-|].*---.*$/gm, '')
    .replace(/\|/g, '\n')
    .replace(/^\s*[-\d.]+\s/gm, '');
/** Words alone, without capitals and signs. */
const bare = (text: string) => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ');
const asked = ({ prompt, options }: Question) => [prompt, ...options.map(({ text }) => text)].join('\n');

describe('seeds/courses', () => {
  it('every unit is in a course, every course has its units', () => {
    expect(new Set(courses.flatMap((course) => course.units.map(({ slug }) => slug)))).toEqual(
      new Set(units.map(({ slug }) => slug)),
    );
  });
});

describe.each(units)('The unit $slug', ({ lessons, checks, bank, card, quiz, figures, sources }) => {
  it('has five or six lessons of five to eight minutes', () => {
    expect([5, 6]).toContain(lessons.length);
    for (const { markdown } of lessons) {
      expect(markdown.length).toBeGreaterThan(2500);
      expect(markdown.length).toBeLessThanOrEqual(4800);
    }
  });

  it('has a bank of at least thirty-six questions, three for each one drawn', () => {
    expect(bank.length).toBeGreaterThanOrEqual(Math.max(36, 3 * quiz.questions));
  });

  it.each(lessons.map((lesson) => ({ slug: lesson.slug, lesson })))('$slug is easy to read: Gulpease 60 or more', ({ lesson }) => {
    expect(gulpease(plain(lesson.markdown))).toBeGreaterThanOrEqual(60);
  });

  it('asks in plain words: Gulpease 60 or more for every question and for its explanations', () => {
    const hard = [...checks, ...bank].filter(
      (question) => gulpease(asked(question))! < 60 || gulpease(question.options.map(({ why }) => why).join('\n'))! < 60,
    );
    expect(hard.map(({ id }) => id)).toEqual([]);
  });

  it('gives a reason for every option, and cites a source for every question and lesson', () => {
    expect([...checks, ...bank].flatMap(({ options }) => options).filter(({ why }) => why.length < 20)).toEqual([]);
    expect(Object.keys(sources).length).toBeGreaterThan(0);
  });

  it('does not give the answer away: the right option is where the others are, and no longer than they', () => {
    const positions = new Map(
      ['a', 'b', 'c', 'd'].map((id) => [
        id,
        bank.filter(({ options }) => options.find(({ correct }) => correct)!.id === id).length,
      ]),
    );
    const expected = bank.length / 4;
    const chiSquare = [...positions.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(7.815); // three degrees of freedom, p > 0.05

    const longest = bank.filter(({ options }) =>
      options.every(({ correct, text }) => correct || text.length <= options.find((one) => one.correct)!.text.length),
    );
    expect(longest.length / bank.length).toBeLessThan(0.35);
  });

  it('says nothing that must not be said', () => {
    const everything = JSON.stringify([lessons, checks, bank, card]);
    expect(everything).not.toMatch(/raptus|se l’è cercata|lite familiare[^»]*è una descrizione|https?:/i);
  });

  it('has figures made for a phone, whose words are those of who cannot see them', () => {
    const shown = lessons.flatMap(({ markdown }) => [...markdown.matchAll(/!\[([^\]]+)\]\(figura:([^)]+)\)/g)]);
    expect(new Set(shown.map(([, , name]) => name))).toEqual(new Set(Object.keys(figures)));
    for (const [, alternative, name] of shown) {
      const svg = figures[name!]!;
      expect(svg).toMatch(/viewBox="0 0 360 \d+"/);
      expect([...svg.matchAll(/font-size="(\d+)"/g)].filter(([, size]) => Number(size) < 13)).toEqual([]);
      const phrases = [...svg.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, phrase]) => bare(phrase!.replace(/<[^>]+>/g, '')));
      expect(phrases.length).toBeGreaterThan(5);
      expect(phrases.filter((phrase) => !/^\d$/.test(phrase) && !bare(alternative!).includes(phrase))).toEqual([]);
    }
  });

  it('is drawn without raw HTML, with an anchor for each section', () => {
    for (const content of [...lessons, card]) {
      const { html, sections } = contentHtml(content);
      expect(html).not.toMatch(/&lt;[a-z]|<script|<img|style=/);
      for (const { id } of sections) expect(html).toContain(`id="${id}"`);
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

  it('says where the contacts go, once, in the help and nowhere else', () => {
    const marks = (markdown: string) => markdown.split('\n').filter((line) => line === '{{contatti}}').length;
    for (const { slug, markdown } of pages) expect([slug, marks(markdown)]).toEqual([slug, slug === 'aiuto' ? 1 : 0]);
  });

  it.each(pages.filter(({ language }) => language === 'it'))('$slug is very easy to read: Gulpease 80 or more', ({ markdown }) => {
    expect(gulpease(plain(markdown))).toBeGreaterThanOrEqual(80);
  });
});

describe('seeds/demo', () => {
  it('has the people whom the sign-in page names', () => {
    const people = readFileSync(join(SEEDS, 'demo', 'people.yaml'), 'utf8');
    for (const { email, name } of DEMO_ACCOUNTS) {
      expect(people).toContain(`email: ${email}`);
      expect(people).toContain(`familyName: ${name.split(' ')[1]}`);
    }
  });

  it('has forty people and more besides, in all eight municipalities', () => {
    const people = readFileSync(join(SEEDS, 'demo', 'people.yaml'), 'utf8');
    expect(people.match(/^- givenName/gm)!.length).toBeGreaterThanOrEqual(46);
    expect(new Set(people.match(/place: \{ municipality: '\d{6}'/g)).size).toBe(8);
  });
});

describe('What is wrong is refused with file, line and remedy, and nothing is published', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const UNIT = 'courses/al-tuo-fianco/1-riconoscere';
  const LESSON = `${UNIT}/it/lessons/01-che-cosa-cerchiamo.md`;

  function edit(path: string, change: (text: string) => string): void {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} did not change: the test no longer tests`);
    writeFileSync(file, after);
  }

  function problems(
    read: (files: SeedFiles) => unknown = readCatalogue,
  ): readonly { file: string; line: number; message: string }[] {
    try {
      read(new SeedFiles(folder));
    } catch (why) {
      if (why instanceof SeedsRefused) return why.problems;
      throw why;
    }
    return [];
  }

  it('the seeds as they are have no problem', () => {
    expect(problems()).toEqual([]);
    expect(problems(readTerritory)).toEqual([]);
  });

  it.each([
    {
      name: 'a second right option',
      path: `${UNIT}/it/questions.yaml`,
      change: (text: string) => text.replace(/(- id: [ac]\n\s+text: [^\n]+\n)(\s+)(why:)/g, '$1$2correct: true\n$2$3'),
      says: /le opzioni giuste sono [23]: scrivi «correct: true» in una sola/,
    },
    {
      name: 'no right option',
      path: `${UNIT}/it/checks.yaml`,
      change: (text: string) => text.replace(/\n\s+correct: true/, ''),
      says: /le opzioni giuste sono 0/,
    },
    {
      name: 'a misspelt field',
      path: `${UNIT}/unit.yaml`,
      change: (text: string) => text.replace('summary:', 'sumary:'),
      says: /campo sconosciuto «sumary»/,
    },
    {
      name: 'a lesson too long',
      path: LESSON,
      change: (text: string) => text + '\n' + 'Una frase che si ripete senza motivo. '.repeat(80),
      says: /caratteri: accorciala a 4800/,
    },
    { name: 'raw HTML', path: LESSON, change: (text: string) => `${text}\n<b>forte</b>\n`, says: /HTML/ },
    {
      name: 'a source that is not there',
      path: LESSON,
      change: (text: string) => text.replace(/sources: \[/, 'sources: [INVENTATA, '),
      says: /«INVENTATA» non è in sources\.yaml/,
    },
    {
      name: 'a source nobody cites',
      path: 'sources.yaml',
      change: (text: string) =>
        `${text}\nNESSUNO:\n  title: T\n  publisher: P\n  year: 2020\n  checkedOn: '2026-11-22'\n  kind: book\n`,
      says: /non è citata/,
    },
    {
      name: 'a question about no lesson',
      path: `${UNIT}/it/questions.yaml`,
      change: (text: string) => text.replace(/lesson: [a-z-]+/, 'lesson: inesistente'),
      says: /la lezione «inesistente» non c’è/,
    },
    {
      name: 'an option that refers to others',
      path: `${UNIT}/it/questions.yaml`,
      change: (text: string) => text.replace(/(- id: a\n\s+text: )[^\n]+/, '$1Tutte le precedenti'),
      says: /rinvia alle altre/,
    },
    {
      name: 'YAML that is none',
      path: `${UNIT}/it/checks.yaml`,
      change: (text: string) => `${text}\n - id: "aperto\n`,
      says: /non è YAML valido/,
    },
    {
      name: 'a lesson without a head',
      path: LESSON,
      change: (text: string) => text.replace(/^---\n/, ''),
      says: /manca l’intestazione/,
    },
  ])('$name', ({ path, change, says }) => {
    edit(path, change);
    const found = problems();
    expect(found.map(({ message }) => message).join('\n')).toMatch(says);
    const [first] = found.filter(({ message }) => says.test(message));
    expect(first!.file).toMatch(/^seeds\//);
    expect(first!.line).toBeGreaterThan(0);
  });

  it('names the very line', () => {
    const lines = readFileSync(join(folder, UNIT, 'it/questions.yaml'), 'utf8').split('\n');
    const line = lines.findIndex((text) => /^\s+lesson: /.test(text));
    edit(`${UNIT}/it/questions.yaml`, (text) => text.replace(/lesson: [a-z-]+/, 'lesson: inesistente'));
    expect(problems().find(({ message }) => message.includes('inesistente'))?.line).toBe(line + 1);
  });

  it('an organisation in a municipality that is not there', () => {
    edit('territory/organisations.yaml', (text) => text.replace("'015250'", "'015999'"));
    expect(problems(readTerritory)[0]?.message).toContain('«015999» non è in municipalities.yaml');
  });

  it('an ISTAT code that lost its zero', () => {
    edit('territory/municipalities.yaml', (text) => text.replace("'015250'", '15250'));
    expect(problems(readTerritory)[0]?.message).toMatch(/istat/);
  });
});
