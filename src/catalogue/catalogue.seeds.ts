import { SeedFiles, type Located } from '../seeds/index.js';
import { readProfessions } from '../territory/index.js';
import { readCourse } from './course.seeds.js';
import type { CourseContent, PageContent, ReviewsContent, Source, SurveyContent, UnitContent } from './domain/content.js';
import { slugFaults, type WordsToAvoid } from './domain/faults/index.js';
import { noteFaults } from './noted-faults.js';
import { readPage } from './page.seeds.js';
import * as shapes from './shapes.js';

/** Everything that is published from seeds/ to be taught or read, and the words it was checked against. */
export interface CatalogueSeeds {
  readonly courses: readonly CourseContent[];
  readonly units: readonly UnitContent[];
  readonly reviews: readonly ReviewsContent[];
  readonly surveys: readonly SurveyContent[];
  readonly pages: readonly PageContent[];
  readonly avoid: readonly WordsToAvoid[];
}

/**
 * Reads every course under seeds/courses and every page under seeds/pages, strictly.
 * @throws SeedsRefused naming every problem with its file and line, and what to write instead
 */
export function readCatalogue(files = new SeedFiles()): CatalogueSeeds {
  const sources = files.yaml('sources.yaml', shapes.library);
  const avoid = files.yaml('words-to-avoid.yaml', shapes.wordsToAvoid)?.value ?? [];
  const professions = readProfessions(files)?.value ?? null;
  const known = { library: sources?.value ?? {}, avoid };

  const read = files.names('courses').map((folder) => readCourse(files, `courses/${folder}`, known, professions));
  const units = read.flatMap((course) => course.units);
  const contents = units.map(({ content }) => content);
  noteFaults(files, { unit: units.map(({ about }) => about) }, slugFaults(contents));

  const pages = files.names('pages').map((name) => readPage(files, name, known));
  const whole = read.every((course) => course.whole) && !pages.includes(null);
  const readable = pages.filter((page) => page !== null);
  if (sources && whole) noteUnused(files, sources, [...contents, ...readable]);
  files.refuseIfWrong();
  return {
    courses: read.flatMap(({ course }) => course ?? []),
    units: contents,
    reviews: read.flatMap(({ reviews }) => reviews),
    surveys: read.flatMap(({ survey }) => survey ?? []),
    pages: readable,
    avoid,
  };
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
