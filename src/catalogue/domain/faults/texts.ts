import type { CourseContent, PageContent, SurveyContent, UnitContent } from '../content.js';
import type { Place } from './fault.js';

/** Something people read, and where it stands; `line` is that of its first line, when it is a text of many. */
export interface Text extends Place {
  readonly text: string;
}

const NOT_READ = [
  'id',
  'type',
  'slug',
  'language',
  'lesson',
  'sister',
  'next',
  'start',
  'sources',
  'sections',
  'tracks',
  'units',
  'markdown',
];

/** Every text of a unit that people read, wherever it stands. */
export function textsOf(unit: UnitContent): Text[] {
  const { title, summary, objectives, lessons, card, figures } = unit;
  return [
    ...textsIn('unit', { title, summary, objectives }),
    ...lessons.flatMap((lesson, index) => withBody('lessons', lesson, index)),
    ...(['checks', 'exercises', 'bank', 'sisters', 'vignettes', 'interview'] as const).flatMap((where) =>
      textsIn(where, unit[where]),
    ),
    ...withBody('card', card),
    ...Object.values(figures).map((svg, index) => body('figures', svg.replace(/<[^>]*>/g, blank), index)),
  ];
}

export const textsOfCourse = (course: Pick<CourseContent, 'title' | 'summary'>): Text[] => textsIn('course', course);

export const textsOfSurvey = ({ anchors, statements, commitments }: SurveyContent): Text[] =>
  textsIn('survey', { anchors, statements, commitments });

export const textsOfPage = (page: PageContent): Text[] => withBody('page', page);

const withBody = (where: Place['where'], content: { readonly markdown: string }, index = 0): Text[] => [
  ...textsIn(where, content, index),
  body(where, content.markdown, index),
];

const body = (where: Place['where'], text: string, index: number): Text => ({ where, index, path: ['body'], line: 0, text });

/** The texts within a value, each with its path: a field that is added tomorrow is read tomorrow. */
function textsIn(where: Place['where'], value: unknown, index = 0, path: Place['path'] = []): Text[] {
  if (typeof value === 'string') return [{ where, index, path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_READ.includes(key))
    .flatMap(([key, within]) => textsIn(where, within, index, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** As long, with its lines where they are, and nothing to read. */
export const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
