import type { Block } from '../../documents/index.js';
import type { CitingSection, Lesson } from '../domain/content.js';
import type { Exercise } from '../domain/exercises/index.js';
import { heading, quietHeading, labelled, paragraph, sourceKeys, sourceSpans, type Desk } from './input.js';
import { markdownBlocks } from './markdown-blocks.js';
import { exerciseBlocks } from './exercises.js';

/** Every lesson as it is read, with what is said before it, its sources and its check questions; each begins a page. */
export function lessonsBlocks(desk: Desk): Block[] {
  return [
    heading('part', 2, desk.say('book.lessons')),
    ...desk.unit.lessons.flatMap((lesson, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'new-page' as const }]),
      ...lessonBlocks(lesson, desk),
    ]),
  ];
}

function lessonBlocks(lesson: Lesson, desk: Desk): Block[] {
  const { say, unit, numbers } = desk;
  const number = numbers.lesson(lesson.slug);
  const own = ({ lesson: asked }: Exercise) => asked === lesson.slug;
  const exercises = unit.exercises.filter(own);
  return [
    heading('chapter', 3, `${number}  ${lesson.title}`),
    paragraph(labelled(say('book.objective'), lesson.objective)),
    ...(lesson.note === null ? [] : [paragraph(labelled(say('book.note'), lesson.note))]),
    ...textBlocks(lesson, number, 4, desk),
    quietHeading('section', 4, say('book.lesson-sources')),
    ...citedBlocks(lesson.sources, desk),
    quietHeading('section', 4, say('book.checks')),
    paragraph(say('book.checks.text'), { leads: true }),
    ...unit.checks.filter(own).flatMap((check) => exerciseBlocks(check, desk, 5)),
    ...(exercises.length === 0
      ? []
      : [quietHeading('section', 4, say('book.exercises')), paragraph(say('book.exercises.text'), { leads: true })]),
    ...exercises.flatMap((exercise) => exerciseBlocks(exercise, desk, 5)),
  ];
}

/** The referral card, its sections numbered after S. */
export function cardBlocks(desk: Desk): Block[] {
  const { unit, say } = desk;
  return [
    heading('part', 2, say('book.card', { title: unit.card.title })),
    ...textBlocks(unit.card, 'S', 3, desk),
    sourceKeys(unit.card.sources, desk),
  ];
}

interface Text {
  readonly markdown: string;
  readonly sections?: readonly CitingSection[];
}

function textBlocks({ markdown, sections = [] }: Text, number: string, level: 3 | 4, desk: Desk): Block[] {
  return markdownBlocks(markdown, {
    level,
    numberOf: (section) => `${number}.${section}`,
    leadsTo: (href) => {
      const [, slug] = /^lezione:(.+)$/.exec(href) ?? [];
      return ` (→ ${slug === undefined ? href : desk.numbers.lesson(slug)})`;
    },
    figure: desk.figure,
    under: (line) =>
      sections
        .filter((section) => section.line === line)
        .map(({ sources }) => sourceKeys(sources, desk, { tight: true, leads: true })),
  });
}

function citedBlocks(keys: readonly string[], { unit }: Desk): Block[] {
  return keys.flatMap((key) => (key in unit.sources ? [paragraph(sourceSpans(key, unit.sources[key]!))] : []));
}
