import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bookFile, fingerprintOf, layOutBook, readCatalogue } from './catalogue/index.js';
import { readConfig } from './config/index.js';
import { drawPdf, flow } from './documents/index.js';
import { romeDay } from './shared/index.js';
import { sayIn } from './web/index.js';

/**
 * Writes the book of every unit in seeds/, for those who must approve it, and says where. The folder is the one named after
 * `--book`, or `libri` in DATA_DIR. Nothing is published, and no database is opened.
 * @throws SeedsRefused naming every problem with file and line
 */
export async function writeBooks(args: readonly string[], day = romeDay(new Date())): Promise<void> {
  const named = folderNamed(args);
  const folder = named === null ? readConfig().booksDir : resolve(named);
  const { courses, units, reviews } = readCatalogue();
  const say = sayIn('it'); // the language of the content
  mkdirSync(folder, { recursive: true });
  for (const unit of units) {
    const fingerprint = fingerprintOf(unit);
    const course = courses.find(({ units: slugs }) => slugs.includes(unit.slug)) ?? { title: '' };
    const approvals = reviews.find(({ slug }) => slug === unit.slug)?.reviews ?? [];
    const book = flow(layOutBook({ unit, course, reviews: approvals, fingerprint, printedOn: day, say }));
    const file = join(folder, bookFile(unit, fingerprint));
    writeFileSync(file, await drawPdf(book));
    console.log(say('book.written', { slug: unit.slug, file, pages: book.pages.length }));
  }
}

/** What follows `--book`, unless it is another option. */
export function folderNamed(args: readonly string[]): string | null {
  const next = args[args.indexOf('--book') + 1];
  return next === undefined || next.startsWith('--') ? null : next;
}
