/** Questions as they travel between this platform and others, whatever the format of the file. A text that is missing is ''. */

export interface Option {
  readonly id: string; // a, b, c… by place
  readonly text: string;
  readonly correct: boolean;
  readonly why: string;
}

/**
 * `single` has exactly one right option. `multiple` has at least one, and gives
 * max(0, right chosen − wrong chosen) / number of right.
 */
export interface Choice {
  readonly type: 'single' | 'multiple';
  readonly options: readonly Option[];
}

/** The prompt is the statement. */
export interface TrueFalse {
  readonly type: 'true-false';
  readonly right: boolean;
  readonly whyTrue: string; // what is said to whoever answers “true”
  readonly whyFalse: string;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly why: string;
}

export interface Matching {
  readonly type: 'matching';
  readonly pairs: readonly Pair[];
  readonly distractors: readonly string[]; // on the right, of no pair
}

export interface Ordering {
  readonly type: 'ordering';
  readonly items: readonly string[]; // in the right order
}

export type Body = Choice | TrueFalse | Matching | Ordering;

/** Where a unit asks a question. */
export const PARTS = ['checks', 'exercises', 'bank', 'sisters'] as const;
export type Part = (typeof PARTS)[number];

interface About {
  readonly id: string;
  readonly lesson: string | null; // null: not known yet
  readonly prompt: string;
  readonly sources: readonly string[]; // none: not known yet
  readonly sister: string | null;
  readonly part: Part | null; // null: not said, as in every file that is not ours
}

export type PortableQuestion = About & Body;

/** The id of the option at a place, from 0: a, b, c… */
export const letter = (place: number): string => String.fromCharCode(97 + place);
