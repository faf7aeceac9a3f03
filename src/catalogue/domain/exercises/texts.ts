import type { Exercise } from './exercise.js';

/** A reason that is read after answering: of which part, and where it stands in the exercise. */
export interface Reason {
  readonly of: string;
  readonly why: string;
  readonly path: readonly (string | number)[];
}

/** What is read before answering: the prompt, and what there is to choose or to put in place. */
export function saidBefore(exercise: Exercise): string[] {
  const { prompt } = exercise;
  switch (exercise.type) {
    case 'true-false':
      return [prompt];
    case 'matching':
      return [prompt, ...exercise.pairs.flatMap(({ left, right }) => [left, right]), ...exercise.extra];
    case 'ordering':
      return [prompt, ...textsOf(exercise.items)];
    case 'signs':
      return [prompt, ...textsOf(exercise.text)];
    default:
      return [prompt, ...textsOf(exercise.options)];
  }
}

/** Every reason of an exercise, in its order. */
export function reasonsOf(exercise: Exercise): Reason[] {
  switch (exercise.type) {
    case 'true-false':
      return (['true', 'false'] as const).map((of) => ({ of, why: exercise.why[of], path: ['why', of] }));
    case 'matching':
      return reasonsIn('pairs', exercise.pairs);
    case 'ordering':
      return reasonsIn('items', exercise.items);
    case 'signs':
      return reasonsIn('text', exercise.text);
    default:
      return reasonsIn('options', exercise.options);
  }
}

const textsOf = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text }) => text);

const reasonsIn = (field: string, parts: readonly { readonly id: string; readonly why: string }[]): Reason[] =>
  parts.map(({ id, why }, index) => ({ of: id, why, path: [field, index, 'why'] }));
