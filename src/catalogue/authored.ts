import type { z } from 'zod';
import type { MarkdownFile } from '../seeds/index.js';
import type { Interview, Lesson, Question, SurveyContent } from './domain/content.js';
import type { Exercise } from './domain/exercises/index.js';
import { citedIn, citingSections, withoutSources } from './domain/sections.js';
import type * as shapes from './shapes.js';

/** What authors write, as it is taught: what they may leave out is put in. */

export function asQuestion(written: z.infer<typeof shapes.questions>[number]): Question {
  const { id, lesson, prompt, sources, sister = null, options } = written; // no type: a single choice has none
  return { id, lesson, prompt, sources, sister, options: asOptions(options) };
}

export function asExercise(written: z.infer<typeof shapes.exercise>): Exercise {
  switch (written.type) {
    case 'multiple':
      return { ...written, options: asOptions(written.options) };
    case 'matching':
      return { ...written, extra: written.extra ?? [] };
    case 'true-false':
    case 'ordering':
    case 'signs':
      return written;
    default:
      return asQuestion(written);
  }
}

const asOptions = <T extends { readonly correct?: true | undefined }>(options: readonly T[]) =>
  options.map(({ correct = false, ...option }) => ({ ...option, correct }));

export function asInterview({ nodes, ...rest }: z.infer<typeof shapes.interview>): Interview {
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

/** What a course asks beside what it teaches. */
export const asSurvey = (slug: string, written: z.infer<typeof shapes.survey>): SurveyContent => ({
  slug,
  anchors: written.anchors.map((anchor) => ({ ...anchor, options: asOptions(anchor.options) })),
  statements: written.statements.map(({ reversed = false, ...statement }) => ({ ...statement, reversed })),
  commitments: written.commitments,
});

/** A lesson, named as its file is without the number that orders it. */
export function asLesson({ head: { value, file }, body }: MarkdownFile<z.infer<typeof shapes.lessonHead>>): Lesson {
  const slug = file.replace(/^.*\/(?:\d+-)?/, '').replace(/\.md$/, '');
  const sections = citingSections(body);
  return { ...value, slug, note: value.note ?? null, sections, sources: citedIn(sections), markdown: withoutSources(body) };
}
