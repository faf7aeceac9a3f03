import type { Exercise, UnitContent } from '../catalogue/index.js';
import { PARTS, type Body, type PortableQuestion } from './domain/question.js';

type Asks = Pick<UnitContent, 'slug' | 'bank' | 'checks' | 'exercises' | 'sisters'> & {
  readonly lessons: readonly { readonly slug: string }[];
};

/**
 * All that a unit asks, lesson by lesson: its checks and exercises, then the bank, then the sisters. Signs in a text stay here: no
 * other system has such a question. Of things in order the reasons stay here too: no format has a place for them.
 */
export function questionsOf(unit: Asks): PortableQuestion[] {
  return unit.lessons.flatMap(({ slug }) =>
    PARTS.flatMap((part) => {
      const here: readonly Exercise[] = unit[part].filter(({ lesson }) => lesson === slug);
      return here.flatMap((exercise) => {
        const body = bodyOf(exercise);
        const { id, lesson, prompt, sources } = exercise;
        const sister = 'sister' in exercise ? exercise.sister : null;
        return body ? [{ id, lesson, prompt, sources, sister, part, ...body }] : [];
      });
    }),
  );
}

function bodyOf(exercise: Exercise): Body | null {
  switch (exercise.type) {
    case 'signs':
      return null;
    case 'true-false': {
      const { type, answer, why } = exercise;
      return { type, right: answer, whyTrue: why.true, whyFalse: why.false };
    }
    case 'matching': {
      const { type, pairs, extra } = exercise;
      return { type, pairs: pairs.map(({ left, right, why }) => ({ left, right, why })), distractors: extra };
    }
    case 'ordering':
      return { type: 'ordering', items: exercise.items.map(({ text }) => text) };
    default:
      return { type: exercise.type ?? 'single', options: exercise.options };
  }
}

/** What other systems file the questions of a unit under: one category for each lesson. */
export const categoryIn =
  (unit: string) =>
  ({ lesson }: PortableQuestion): string =>
    ['al-tuo-fianco', unit, ...(lesson === null ? [] : [lesson])].join('/');
