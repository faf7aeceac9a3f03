import { z } from 'zod';
import { readMarkdown, SeedFiles, type Located, type MarkdownFile } from '../seeds/index.js';
import type { CourseContent, Lesson, Question, Source, UnitContent } from './domain/content.js';
import { faults, type Fault } from './domain/faults.js';

const LANGUAGE = 'it';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'usa solo lettere minuscole, cifre e trattini.')
  .max(60);
const sentence = z.string().trim().min(1);
const title = sentence.max(160); // it stands on the certificate
const sources = z.array(z.string()).min(1);
const option = z.strictObject({
  id: z.enum(['a', 'b', 'c', 'd']),
  text: sentence,
  correct: z.literal(true).optional(),
  why: sentence,
});
const question = z.strictObject({ id: slug, lesson: slug, prompt: sentence, options: z.array(option), sources });
const questions = z.array(question);
const lessonHead = z.strictObject({ title, objective: sentence, note: sentence.optional(), sources });
const cardHead = z.strictObject({ title, sources });
const about = z.strictObject({
  slug,
  number: z.int(),
  title,
  summary: sentence,
  minutes: z.int().min(1),
  objectives: z.array(sentence).min(1),
  quiz: z.strictObject({ questions: z.int().min(4) }),
});
const course = z.strictObject({ slug, title, summary: sentence, units: z.array(slug).min(1) });
const source = z.strictObject({
  title: sentence,
  publisher: sentence,
  year: z.int().optional(),
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'scrivi il giorno come 2026-11-22.'),
  kind: z.enum(['law', 'paper', 'statistics', 'guideline', 'book', 'press']),
});
const library = z.record(z.string().regex(/^[A-Z0-9-]+$/, 'una sigla ha lettere maiuscole, cifre e trattini.'), source);

export interface CatalogueSeeds {
  readonly courses: readonly CourseContent[];
  readonly units: readonly UnitContent[];
}

/**
 * Reads every course under seeds/courses, strictly.
 * @throws SeedsRefused naming every problem with its file and line, and what to write instead
 */
export function readCatalogue(files = new SeedFiles()): CatalogueSeeds {
  const sourcesFile = files.yaml('sources.yaml', library);
  const courses: CourseContent[] = [];
  const units: UnitContent[] = [];
  for (const folder of files.names('courses')) {
    const about = files.yaml(`courses/${folder}/course.yaml`, course);
    if (about) courses.push(about.value);
    const folders = files.names(`courses/${folder}`).filter((name) => name !== 'course.yaml');
    const found = folders.map((name) => readUnit(files, `courses/${folder}/${name}`, sourcesFile?.value ?? {}));
    units.push(...found.filter((unit) => unit !== null));
    if (about && !found.includes(null)) noteLost(files, about, units);
  }
  if (sourcesFile) noteUnused(files, sourcesFile, units);
  files.refuseIfWrong();
  return { courses, units };
}

function readUnit(files: SeedFiles, folder: string, library: Record<string, Source>): UnitContent | null {
  const unit = files.yaml(`${folder}/unit.yaml`, about);
  const checks = files.yaml(`${folder}/${LANGUAGE}/checks.yaml`, questions);
  const bank = files.yaml(`${folder}/${LANGUAGE}/questions.yaml`, questions);
  const card = readMarkdown(files, `${folder}/${LANGUAGE}/card.md`, cardHead);
  const names = files.names(`${folder}/${LANGUAGE}/lessons`);
  const lessons = names.map((name) => readMarkdown(files, `${folder}/${LANGUAGE}/lessons/${name}`, lessonHead));
  if (!unit || !checks || !bank || !card || lessons.includes(null)) return null;

  const read = lessons as MarkdownFile<z.infer<typeof lessonHead>>[];
  const whole = {
    ...unit.value,
    lessons: read.map(({ head, body }, index): Lesson => ({
      slug: slugOf(names[index]!),
      note: null,
      ...head.value,
      markdown: body,
    })),
    checks: checks.value.map(asQuestion),
    bank: bank.value.map(asQuestion),
    card: { ...card.head.value, markdown: card.body },
  };
  const content = { ...whole, sources: citedBy(whole, library) };
  for (const fault of faults(content)) {
    const at = { unit, checks, bank, card: card.head, lessons: read[fault.index]?.head ?? unit }[fault.where];
    files.note(at.file, lineOf(at, fault), fault.message);
  }
  return content;
}

const slugOf = (name: string): string => name.replace(/^\d+-/, '').replace(/\.md$/, '');

function asQuestion({ options, ...rest }: z.infer<typeof question>): Question {
  return { ...rest, options: options.map(({ correct = false, ...option }) => ({ ...option, correct })) };
}

function lineOf(at: Located<unknown>, { where, index, field }: Fault): number {
  return at.lineOf(where === 'checks' || where === 'bank' ? [index, field] : [field]);
}

/** The sources a unit cites, in alphabetical order: the version keeps them as they were. */
function citedBy(unit: Omit<UnitContent, 'sources'>, library: Record<string, Source>): Record<string, Source> {
  const cited = [...unit.lessons, ...unit.checks, ...unit.bank, unit.card].flatMap(({ sources: keys }) => keys);
  const known = [...new Set(cited)].filter((key) => key in library).sort();
  return Object.fromEntries(known.map((key) => [key, library[key]!]));
}

function noteLost(files: SeedFiles, { value, file, lineOf }: Located<CourseContent>, units: readonly UnitContent[]): void {
  value.units.forEach((slug, index) => {
    if (!units.some((unit) => unit.slug === slug))
      files.note(file, lineOf(['units', index]), `il modulo «${slug}» non c’è: correggi il nome.`);
  });
}

function noteUnused(
  files: SeedFiles,
  { value, file, lineOf }: Located<Record<string, Source>>,
  units: readonly UnitContent[],
): void {
  const cited = new Set(units.flatMap(({ sources: used }) => Object.keys(used)));
  for (const key of Object.keys(value)) {
    if (!cited.has(key)) files.note(file, lineOf([key]), `la fonte «${key}» non è citata da nessuna parte: toglila o citala.`);
  }
}
