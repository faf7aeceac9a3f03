/** The shapes of what is taught, as published. Texts are in the language of the content. */

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly why: string;
}

/** Asked in a lesson as a check, or drawn for the final quiz. */
export interface Question {
  readonly id: string;
  readonly lesson: string;
  readonly prompt: string;
  readonly options: readonly Option[];
  readonly sources: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year?: number | undefined; // when the work is dated
  readonly checkedOn: string;
  readonly kind: string;
}

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly objective: string;
  readonly note: string | null; // said before hard content
  readonly sources: readonly string[];
  readonly markdown: string;
}

export interface Card {
  readonly title: string;
  readonly sources: readonly string[];
  readonly markdown: string;
}

export interface UnitContent {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number; // planned duration
  readonly objectives: readonly string[];
  readonly quiz: { readonly questions: number };
  readonly lessons: readonly Lesson[];
  readonly checks: readonly Question[];
  readonly bank: readonly Question[];
  readonly card: Card;
  readonly sources: Readonly<Record<string, Source>>; // those it cites, so that a version stands alone
}

export interface CourseContent {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly units: readonly string[];
}

/** A version of something, never changed again. */
export type Published<T> = T & { readonly version: number };
