import type { Option, Question } from '../content.js';

/** What can be asked in a lesson, of every type. Texts are in the language of the content; each part says why. */

interface Asked {
  readonly id: string;
  readonly lesson: string;
  readonly prompt: string;
  readonly sources: readonly string[];
}

/** Three to six options, of which one or more are right. */
export interface Multiple extends Asked {
  readonly type: 'multiple';
  readonly options: readonly Option[];
}

/** A statement, which its prompt makes. */
export interface TrueFalse extends Asked {
  readonly type: 'true-false';
  readonly answer: boolean;
  readonly why: { readonly true: string; readonly false: string };
}

/** What belongs together. */
export interface Pair {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly why: string;
}

export interface Matching extends Asked {
  readonly type: 'matching';
  readonly pairs: readonly Pair[];
  readonly extra: readonly string[]; // right-hand texts that belong to nothing
}

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly why: string;
}

export interface Ordering extends Asked {
  readonly type: 'ordering';
  readonly items: readonly Item[]; // in the right order
}

/** A sentence of a text, with or without a sign. */
export interface Sentence extends Item {
  readonly sign: boolean;
}

export interface Signs extends Asked {
  readonly type: 'signs';
  readonly text: readonly Sentence[];
}

/** Answered at once with a reason for every part. Without a type it is a single choice: so are all that older versions hold. */
export type Exercise = Question | Multiple | TrueFalse | Matching | Ordering | Signs;

export type ExerciseType = NonNullable<Exercise['type']>;

export const typeOf = ({ type = 'single' }: Exercise): ExerciseType => type;

/** Whether it is a single choice, as the questions of the final quiz are. */
export const isSingle = (exercise: Exercise): exercise is Question => typeOf(exercise) === 'single';
