import type { z } from 'zod';
import { readMarkdown, type MarkdownFile, type SeedFiles } from '../seeds/index.js';
import type { Interview, Lesson, Question, Source, UnitContent } from './domain/content.js';
import { faults, type Fault } from './domain/faults.js';
import * as shapes from './shapes.js';

const LANGUAGE = 'it';

/** Reads the folder of a unit, and notes every fault of what it holds; null when a file is missing or has another shape. */
export function readUnit(files: SeedFiles, folder: string, library: Record<string, Source>): UnitContent | null {
  const at = `${folder}/${LANGUAGE}`;
  const unit = files.yaml(`${folder}/unit.yaml`, shapes.unit);
  const checks = files.yaml(`${at}/checks.yaml`, shapes.questions);
  const bank = files.yaml(`${at}/questions.yaml`, shapes.questions);
  const sisters = files.yaml(`${at}/sisters.yaml`, shapes.questions);
  const vignettes = files.yaml(`${at}/vignettes.yaml`, shapes.vignettes);
  const interview = files.yaml(`${at}/interview.yaml`, shapes.interview);
  const card = readMarkdown(files, `${at}/card.md`, shapes.cardHead);
  const names = files.names(`${at}/lessons`);
  const lessons = names.map((name) => readMarkdown(files, `${at}/lessons/${name}`, shapes.lessonHead));
  const drawings = files.names(`${at}/figures`);
  if (!unit || !checks || !bank || !sisters || !vignettes || !interview || !card || lessons.includes(null)) return null;

  const read = lessons as MarkdownFile<z.infer<typeof shapes.lessonHead>>[];
  const { tracks = null, ...about } = unit.value;
  const whole = {
    ...about,
    tracks,
    lessons: read.map(({ head: { value }, body }, index): Lesson => ({
      ...value,
      slug: slugOf(names[index]!),
      note: value.note ?? null,
      markdown: body,
    })),
    checks: checks.value.map(asQuestion),
    bank: bank.value.map(asQuestion),
    sisters: sisters.value.map(asQuestion),
    vignettes: vignettes.value,
    interview: asInterview(interview.value),
    card: { ...card.head.value, markdown: card.body },
    figures: Object.fromEntries(drawings.map((name) => [name.replace(/\.svg$/, ''), files.text(`${at}/figures/${name}`) ?? ''])),
  };
  const content = { ...whole, sources: citedBy(whole, library) };
  const places = { unit, checks, bank, sisters, vignettes, interview, card: card.head };
  for (const fault of faults(content)) {
    if (fault.where === 'figures') files.note(`${at}/figures/${drawings[fault.index]}`, 1, fault.message);
    else if (fault.where === 'lessons') noteInLesson(files, read[fault.index]!, fault);
    else files.note(places[fault.where].file, places[fault.where].lineOf(fault.path), fault.message);
  }
  return content;
}

const slugOf = (name: string): string => name.replace(/^\d+-/, '').replace(/\.md$/, '');

function asQuestion({ options, sister, ...rest }: z.infer<typeof shapes.question>): Question {
  return { ...rest, sister: sister ?? null, options: options.map(({ correct = false, ...option }) => ({ ...option, correct })) };
}

function asInterview({ nodes, ...rest }: z.infer<typeof shapes.interview>): Interview {
  return {
    ...rest,
    nodes: nodes.map(({ id, scene, choices = [], said = [], hidden = [] }) => ({
      id,
      scene,
      choices: choices.map(({ unsafe = false, ...choice }) => ({ ...choice, unsafe })),
      said,
      hidden,
    })),
  };
}

function noteInLesson(files: SeedFiles, { head, bodyLine }: MarkdownFile<unknown>, fault: Fault): void {
  const line = fault.line === undefined ? head.lineOf(fault.path) : bodyLine + fault.line;
  files.note(head.file, line, fault.message);
}

/** The sources a unit cites, in alphabetical order: the version keeps them as they were. */
function citedBy(unit: Omit<UnitContent, 'sources'>, library: Record<string, Source>): Record<string, Source> {
  const { lessons, checks, bank, sisters, vignettes, interview, card } = unit;
  const citing = [...lessons, ...checks, ...bank, ...sisters, ...vignettes, interview, card];
  return pickSources(
    citing.flatMap(({ sources }) => sources),
    library,
  );
}

/** The sources with these keys, in alphabetical order; keys nobody knows are left out, and noted as faults. */
export function pickSources(keys: readonly string[], library: Record<string, Source>): Record<string, Source> {
  const known = [...new Set(keys)].filter((key) => key in library).sort();
  return Object.fromEntries(known.map((key) => [key, library[key]!]));
}
