import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bookFile, fingerprintOf, layOutBook, type CatalogueSeeds } from './catalogue/index.js';
import { drawPdf, flow } from './documents/index.js';
import { romeDay } from './shared/index.js';
import { sayIn } from './web/index.js';

/** Writes the book of every unit into a folder, for those who must approve it, and says where. Nothing is published. */
export async function writeBooks(
  { courses, units, reviews }: CatalogueSeeds,
  folder: string,
  day = romeDay(new Date()),
): Promise<void> {
  const say = sayIn('it'); // the language of the content
  mkdirSync(folder, { recursive: true });
  for (const unit of units) {
    const fingerprint = fingerprintOf(unit);
    const course = courses.find((one) => one.units.some(({ slug }) => slug === unit.slug)) ?? { title: '' };
    const reviewed = reviews.find(({ slug }) => slug === unit.slug)?.reviews ?? [];
    const book = flow(layOutBook({ unit, course, reviews: reviewed, fingerprint, printedOn: day, say }));
    const file = join(resolve(folder), bookFile(unit, fingerprint));
    writeFileSync(file, await drawPdf(book));
    console.log(say('book.written', { slug: unit.slug, file, pages: book.pages.length }));
  }
}
