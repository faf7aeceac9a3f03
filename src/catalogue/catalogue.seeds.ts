import { SeedFiles, readMarkdown, type Located } from '../seeds/index.js';
import type { CourseContent, CourseUnit, PageContent, ReviewsContent, Source, UnitContent } from './domain/content.js';
import * as shapes from './shapes.js';
import { pickSources, readUnit } from './unit.seeds.js';

/** Everything that is published from seeds/ to be taught or read. */
export interface CatalogueSeeds {
  readonly courses: readonly CourseContent[];
  readonly units: readonly UnitContent[];
  readonly reviews: readonly ReviewsContent[];
  readonly pages: readonly PageContent[];
}

/**
 * Reads every course under seeds/courses and every page under seeds/pages, strictly.
 * @throws SeedsRefused naming every problem with its file and line, and what to write instead
 */
export function readCatalogue(files = new SeedFiles()): CatalogueSeeds {
  const sourcesFile = files.yaml('sources.yaml', shapes.library);
  const library = sourcesFile?.value ?? {};
  const courses: CourseContent[] = [];
  const units: UnitContent[] = [];
  const reviews: ReviewsContent[] = [];
  for (const folder of files.names('courses')) {
    const about = files.yaml(`courses/${folder}/course.yaml`, shapes.course);
    const folders = files.names(`courses/${folder}`).filter((name) => name !== 'course.yaml');
    for (const name of folders) {
      const unit = readUnit(files, `courses/${folder}/${name}`, library);
      const read = files.yaml(`courses/${folder}/${name}/reviews.yaml`, shapes.reviews);
      if (unit) units.push(unit);
      if (unit && read) reviews.push({ slug: unit.slug, reviews: read.value });
    }
    if (about) courses.push({ ...about.value, units: about.value.units.map((slug) => unitOf(slug, units)) });
    if (about && units.length === folders.length) noteLost(files, about, units);
  }
  const pages = files.names('pages').map((name) => readPage(files, name, library));
  const read = pages.filter((page) => page !== null);
  if (sourcesFile && read.length === pages.length) noteUnused(files, sourcesFile, [...units, ...read]);
  files.refuseIfWrong();
  return { courses, units, reviews, pages: read };
}

/** A page for anyone: seeds/pages/<slug>.<language>.md. */
function readPage(files: SeedFiles, name: string, library: Record<string, Source>): PageContent | null {
  const file = `pages/${name}`;
  const page = readMarkdown(files, file, shapes.pageHead);
  const [, slug, language] = /^([a-z-]+)\.(it|en)\.md$/.exec(name) ?? [];
  if (!slug || !language) files.note(file, 1, 'il nome non va bene: scrivi per esempio segnali.it.md.');
  if (!page || !slug || !language) return null;

  const { sources: keys, ...head } = page.head.value;
  for (const key of keys) {
    if (!(key in library))
      files.note(file, page.head.lineOf(['sources']), `la fonte «${key}» non è in sources.yaml: aggiungila o correggi la sigla.`);
  }
  return { ...head, slug, language, markdown: page.body, sources: pickSources(keys, library) };
}

function unitOf(slug: string, units: readonly UnitContent[]): CourseUnit {
  return { slug, tracks: units.find((unit) => unit.slug === slug)?.tracks ?? null };
}

function noteLost(files: SeedFiles, { value, file, lineOf }: Located<{ units: string[] }>, units: readonly UnitContent[]): void {
  value.units.forEach((slug, index) => {
    if (!units.some((unit) => unit.slug === slug))
      files.note(file, lineOf(['units', index]), `il modulo «${slug}» non c’è: correggi il nome.`);
  });
}

function noteUnused(
  files: SeedFiles,
  { value, file, lineOf }: Located<Record<string, Source>>,
  citing: readonly { readonly sources: Readonly<Record<string, Source>> }[],
): void {
  const cited = new Set(citing.flatMap(({ sources }) => Object.keys(sources)));
  for (const key of Object.keys(value)) {
    if (!cited.has(key)) files.note(file, lineOf([key]), `la fonte «${key}» non è citata da nessuna parte: toglila o citala.`);
  }
}
