/** A file that holds a part of the content. Lessons and figures have one each, so these come with a place among them. */
export type Part =
  | 'unit'
  | 'lessons'
  | 'checks'
  | 'exercises'
  | 'bank'
  | 'sisters'
  | 'vignettes'
  | 'interview'
  | 'card'
  | 'figures'
  | 'course'
  | 'page'
  | 'survey';

/** Where something stands in the files it was read from. */
export interface Place {
  readonly where: Part;
  readonly index: number; // of the lesson or figure; of the unit, when a course is looked at; 0 for the others
  readonly path: readonly (string | number)[]; // of the field in the file; none: the file as a whole
  readonly line?: number; // in the text of a lesson, card, page or figure, from 0
}

/** Something that makes content unfit to be taught: where, and what to write instead, in the author's language. */
export interface Fault extends Place {
  readonly message: string;
}

export const inFile = (where: Part, path: Place['path'], message: string): Fault => ({ where, index: 0, path, message });

/** The faults among findings that may be none. */
export const only = (found: readonly (Fault | false)[]): Fault[] => found.filter((one) => one !== false);

/** A text as it is compared: without case, accents and punctuation. */
export const sameWords = (text: string): string =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
