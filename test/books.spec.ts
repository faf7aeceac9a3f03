import {
  bookFile,
  contentHtml,
  fingerprintOf,
  layOutBook,
  readCatalogue,
  reasonsOf,
  saidBefore,
  type Exercise,
  type UnitContent,
} from '../src/catalogue/index.js';
import { drawPdf, flow, readDrawing } from '../src/documents/index.js';
import { sayIn } from '../src/web/index.js';
import { readPdf, type ReadPdf } from './support/pdf.js';

const { units } = readCatalogue();

function bookOf(unit: UnitContent): Promise<Buffer> {
  const course = { title: 'Al tuo fianco' };
  const input = { unit, course, reviews: [], fingerprint: fingerprintOf(unit), printedOn: '2027-01-15', say: sayIn('it') };
  return drawPdf(flow(layOutBook(input)));
}

/** Letters alone: where lines and pages end makes no difference to what is there. */
const letters = (text: string) => text.replace(/\s/g, '').normalize('NFC');

/** What is ticked as right: an option, or the answer to a statement. */
const ticks = (exercise: Exercise): number =>
  exercise.type === 'true-false' ? 1 : 'options' in exercise ? exercise.options.filter(({ correct }) => correct).length : 0;

/** The paragraphs, cells and entries of a text, as a browser shows them. */
const paragraphs = (content: { markdown: string }) =>
  contentHtml(content)
    .html.replace(/<\/?(strong|em|code)>/g, '')
    .split(/<[^>]+>/)
    .map((text) =>
      text
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .filter((text) => text.trim() !== '');

describe.each(units)('The book of $slug', (unit) => {
  const { lessons, checks, exercises, bank, sisters, vignettes, interview, card, sources, objectives } = unit;
  let book: ReadPdf;
  let text: string;
  const missing = (wanted: readonly string[]) => wanted.filter((one) => !text.includes(letters(one)));

  beforeAll(async () => {
    book = readPdf(await bookOf(unit));
    text = letters(book.pages.map(({ body }) => body).join(''));
  });

  it('has every question with its options and their reasons', () => {
    const questions = [...checks, ...exercises, ...bank, ...sisters];
    expect(missing(questions.map(({ id }) => id))).toEqual([]);
    expect(missing(questions.flatMap(saidBefore))).toEqual([]);
    expect(missing(questions.flatMap(reasonsOf).map(({ why }) => why))).toEqual([]);
    expect(text.split(letters('✓ giusta – ')).length - 1).toBe(questions.reduce((sum, question) => sum + ticks(question), 0));
  });

  it('has every lesson and the card, word for word', () => {
    expect(missing([...lessons, card].flatMap(paragraphs))).toEqual([]);
    expect(missing(lessons.flatMap(({ title, objective, note }) => [title, objective, note ?? '']))).toEqual([]);
    expect(missing([card.title, ...objectives])).toEqual([]);
  });

  it('has every case, with what is true of it and why', () => {
    expect(
      missing(vignettes.map(({ text, sign, why }) => (sign ? `${text}✓ Ci sono segni. ${why}` : `${text}– Nessun segno. ${why}`))),
    ).toEqual([]);
  });

  it('has the whole interview', () => {
    const { title, note, setting, nodes } = interview;
    const choices = nodes.flatMap((node) => node.choices);
    expect(missing([title, note, setting, ...nodes.flatMap(({ scene, said, hidden }) => [scene, ...said, ...hidden])])).toEqual([]);
    expect(missing(choices.flatMap((choice) => [choice.text, choice.feedback]))).toEqual([]);
    expect(text.split(letters('NON SICURA')).length - 1).toBe(choices.filter(({ unsafe }) => unsafe).length);
    expect(text).not.toMatch(/vaia«/); // no choice leads nowhere
  });

  it('draws every figure', () => {
    expect(Object.entries(unit.figures).filter(([, svg]) => readDrawing(svg) === null)).toEqual([]);
    const figures = book.file.match(/\/S \/Figure\n/g) ?? [];
    expect(figures).toHaveLength(Object.keys(unit.figures).length);
  });

  it('has every source with its key, and what each section of a lesson rests on', () => {
    const resting = lessons.flatMap(({ sections }) =>
      sections.map((section) => `${section.title}Fonti: ${section.sources.join(', ')}`),
    );
    expect(missing(resting)).toEqual([]);
    expect(missing(Object.entries(sources).map(([key, { title }]) => key + title))).toEqual([]);
  });

  it('numbers every page', () => {
    expect(book.pages.length).toBeGreaterThan(40);
    const unnumbered = book.pages.filter(({ running }, index) => !running.includes(`pagina ${index + 1} di ${book.pages.length}`));
    expect(unnumbered).toEqual([]);
  });

  it('says in its contents on which page each lesson begins, and opens with an outline', () => {
    const [, contents] = book.pages;
    lessons.forEach(({ title }, index) => {
      const heading = letters(`L${index + 1} ${title}`);
      const lines = contents!.body.split('\n');
      const page = Number(lines[lines.findIndex((line) => letters(line) === heading) + 1]);
      expect([heading, letters(book.pages[page - 1]?.body ?? '')]).toEqual([heading, expect.stringContaining(heading) as string]);
    });
    expect(book.file).toContain('/PageMode /UseOutlines');
    expect(book.file.match(/\/Dest \[/g)!.length).toBeGreaterThan(bank.length + lessons.length);
  });

  it('can be read by everybody: all text is in fonts that say what their glyphs are', () => {
    expect(text).not.toContain('\uFFFD');
    expect(book.file).toContain('/Marked true');
    expect(book.file).not.toContain('Helvetica');
  });

  it('is named after its text, and says so on its cover', () => {
    const file = bookFile(unit, fingerprintOf(unit));
    expect(file).toMatch(new RegExp(`^${unit.number}-${unit.slug}-[0-9a-f]{12}\\.pdf$`));
    expect(book.pages[0]!.body).toContain(file.slice(-16, -4));
  });
});

describe('A book made again', () => {
  it('is the same to the byte on the same day, whatever was printed in between', async () => {
    const [unit, other] = units;
    const first = await bookOf(unit!);
    await bookOf(other!);
    expect((await bookOf(unit!)).equals(first)).toBe(true);
  });
});
