import type { z } from 'zod';
import { readMarkdown, type Located, type MarkdownFile, type SeedFiles } from '../seeds/index.js';
import { asExercise, asInterview, asLesson, asQuestion } from './authored.js';
import type { Source, UnitContent } from './domain/content.js';
import { faults, type WordsToAvoid } from './domain/faults/index.js';
import { noteFaults, type Home } from './noted-faults.js';
import * as shapes from './shapes.js';

const LANGUAGE = 'it';
const EXERCISES = 'exercises.yaml';
const NO_EXERCISES: Located<z.infer<typeof shapes.exercises>> = { value: [], file: EXERCISES, lineOf: () => 1 };
const LESSON = { sign: /\/\d+-[a-z0-9-]+\.md$/, example: '01-il-controllo.md' };
const FIGURE = { sign: /\/([a-z][a-z0-9-]*)\.svg$/, example: 'primi-passi.svg' };

/** What every unit and page may rely on. */
export interface Known {
  readonly library: Readonly<Record<string, Source>>;
  readonly avoid: readonly WordsToAvoid[];
}

/** A unit, and the file that is about it as a whole. */
export interface ReadUnit {
  readonly content: UnitContent;
  readonly about: Home;
}

/** Reads the folder of a unit, and notes every fault of what it holds; null when a file is missing or has another shape. */
export function readUnit(files: SeedFiles, folder: string, { library, avoid }: Known): ReadUnit | null {
  const at = `${folder}/${LANGUAGE}`;
  const unit = files.yaml(`${folder}/unit.yaml`, shapes.unit);
  const checks = files.yaml(`${at}/checks.yaml`, shapes.exercises);
  const exercises = files.names(at).includes(EXERCISES) ? files.yaml(`${at}/${EXERCISES}`, shapes.exercises) : NO_EXERCISES;
  const bank = files.yaml(`${at}/questions.yaml`, shapes.questions);
  const sisters = files.yaml(`${at}/sisters.yaml`, shapes.questions);
  const vignettes = files.yaml(`${at}/vignettes.yaml`, shapes.vignettes);
  const interview = files.yaml(`${at}/interview.yaml`, shapes.interview);
  const card = readMarkdown(files, `${at}/card.md`, shapes.cardHead);
  const lessons = named(files, `${at}/lessons`, LESSON).map((file) => readMarkdown(files, file, shapes.lessonHead));
  const figures = named(files, `${at}/figures`, FIGURE).map((file) => ({ file, svg: files.text(file)!, lineOf: () => 1 }));
  if (!unit || !checks || !exercises || !bank || !sisters || !vignettes || !interview || !card) return null;
  if (!allRead(lessons)) return null;

  const { tracks = null, ...about } = unit.value;
  const whole = {
    ...about,
    tracks,
    lessons: lessons.map(asLesson),
    checks: checks.value.map(asExercise),
    exercises: exercises.value.map(asExercise),
    bank: bank.value.map(asQuestion),
    sisters: sisters.value.map(asQuestion),
    vignettes: vignettes.value,
    interview: asInterview(interview.value),
    card: { ...card.head.value, markdown: card.body },
    figures: Object.fromEntries(figures.map(({ file, svg }) => [FIGURE.sign.exec(file)![1]!, svg])),
  };
  const content = { ...whole, sources: citedBy(whole, library) };
  const homes = {
    unit: [unit],
    checks: [checks],
    exercises: [exercises],
    bank: [bank],
    sisters: [sisters],
    vignettes: [vignettes],
    interview: [interview],
  };
  noteFaults(files, { ...homes, lessons: lessons.map(homeOf), card: [homeOf(card)], figures }, faults(content, avoid));
  return { content, about: unit };
}

/** The files of a folder, in order; what is not named as it should be is noted. */
function named(files: SeedFiles, folder: string, { sign, example }: typeof LESSON): string[] {
  const all = files.names(folder).map((name) => `${folder}/${name}`);
  for (const file of all) if (!sign.test(file)) files.note(file, 1, `il nome del file non va bene: scrivi per esempio ${example}.`);
  return all.filter((file) => sign.test(file));
}

const allRead = <T>(read: readonly (T | null)[]): read is readonly T[] => !read.includes(null);

const homeOf = ({ head, bodyLine }: MarkdownFile<unknown>): Home => ({ file: head.file, lineOf: head.lineOf, bodyLine });

/** The sources a unit cites, in alphabetical order: the version keeps them as they were. */
function citedBy(unit: Omit<UnitContent, 'sources'>, library: Known['library']): Record<string, Source> {
  const { lessons, checks, exercises, bank, sisters, vignettes, interview, card } = unit;
  const citing = [...lessons, ...checks, ...exercises, ...bank, ...sisters, ...vignettes, interview, card];
  return pickSources(
    citing.flatMap(({ sources }) => sources),
    library,
  );
}

/** The sources with these keys, in alphabetical order; keys nobody knows are left out, and noted as faults. */
export function pickSources(keys: readonly string[], library: Known['library']): Record<string, Source> {
  const known = [...new Set(keys)].filter((key) => Object.hasOwn(library, key)).sort();
  return Object.fromEntries(known.map((key) => [key, library[key]!]));
}
