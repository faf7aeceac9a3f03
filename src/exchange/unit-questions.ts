import type { Question, UnitContent } from '../catalogue/index.js';
import { PARTS, type PortableQuestion } from './domain/question.js';

type Asks = Pick<UnitContent, 'slug' | 'bank' | 'checks' | 'sisters'> & { readonly lessons: readonly { readonly slug: string }[] };

/** All that a unit asks, lesson by lesson: its checks, then the bank, then the sisters. */
export function questionsOf(unit: Asks): PortableQuestion[] {
  return unit.lessons.flatMap(({ slug }) =>
    PARTS.flatMap((part) =>
      unit[part].filter(({ lesson }) => lesson === slug).map((question) => ({ ...portable(question), part })),
    ),
  );
}

const portable = (question: Question): PortableQuestion => ({ ...question, type: 'single', part: null });

/** What other systems file the questions of a unit under: one category for each lesson. */
export const categoryIn =
  (unit: string) =>
  ({ lesson }: PortableQuestion): string =>
    ['al-tuo-fianco', unit, ...(lesson === null ? [] : [lesson])].join('/');
