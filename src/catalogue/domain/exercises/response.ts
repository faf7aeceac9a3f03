import type { Exercise, Matching } from './exercise.js';

/**
 * What somebody answered: one option, where there is one to choose (`single`, `true-false`: the words of the answer); else what
 * was said of each part, by its id (`multiple`, `signs`: `si`; `matching`: the id of what belongs to it; `ordering`: its place).
 */
export type Response = string | Readonly<Record<string, string>>;

/** Said of an option or a sentence that was chosen. */
export const CHOSEN = 'si';

/** Why a response cannot be taken as it is. */
export type Lack =
  | 'unreadable' // it names a part or a value that is not there
  | 'nothing' // nothing was chosen
  | 'incomplete' // of some parts nothing was said
  | 'same-place'; // two items stand on one place

/** The right-hand texts to choose from, each with its id: that of its pair, or a number that no pair has for an extra one. */
export const rightTexts = ({ pairs, extra }: Matching): { readonly id: string; readonly text: string }[] => [
  ...pairs.map(({ id, right }) => ({ id, text: right })),
  ...extra.map((text, index) => ({ id: `+${index + 1}`, text })),
];

/** What may be said of each part, by its id; of an exercise of one choice: as a whole, by ''. */
export function answersOf(exercise: Exercise): ReadonlyMap<string, readonly string[]> {
  switch (exercise.type) {
    case 'true-false':
      return new Map([['', ['true', 'false']]]);
    case 'multiple':
      return forEach(exercise.options, [CHOSEN]);
    case 'matching':
      return forEach(
        exercise.pairs,
        rightTexts(exercise).map(({ id }) => id),
      );
    case 'ordering':
      return forEach(
        exercise.items,
        exercise.items.map((_, index) => String(index + 1)),
      );
    case 'signs':
      return forEach(exercise.text, [CHOSEN]);
    default:
      return new Map([['', exercise.options.map(({ id }) => id)]]);
  }
}

/** Whether a response can be taken as it is. */
export const isResponseTo = (exercise: Exercise, response: Response): boolean => lackOf(exercise, response) === null;

/** What keeps a response from being taken; null: nothing. */
export function lackOf(exercise: Exercise, response: Response): Lack | null {
  const answers = answersOf(exercise);
  const said = saidIn(response);
  if (answers.has('') !== (typeof response === 'string')) return 'unreadable';
  if (![...said].every(([part, value]) => answers.get(part)?.includes(value))) return 'unreadable';
  if (said.size === 0) return 'nothing';

  const { type } = exercise;
  if ((type === 'matching' || type === 'ordering') && said.size < answers.size) return 'incomplete';
  return type === 'ordering' && new Set(said.values()).size < said.size ? 'same-place' : null;
}

/** What was said of each part; of the whole: by ''. */
export const saidIn = (response: Response): ReadonlyMap<string, string> =>
  new Map(typeof response === 'string' ? [['', response]] : Object.entries(response));

/** A response as it is stored: a choice as it is, the others as JSON. */
export const responseText = (response: Response): string => (typeof response === 'string' ? response : JSON.stringify(response));

/** What was stored, if it still answers the exercise, which may have changed since; null: it does not. */
export function storedResponse(exercise: Exercise, text: string): Response | null {
  const response = text.startsWith('{') ? (JSON.parse(text) as Response) : text;
  return isResponseTo(exercise, response) ? response : null;
}

/** The response that is right in every part. */
export function rightResponse(exercise: Exercise): Response {
  switch (exercise.type) {
    case 'true-false':
      return String(exercise.answer);
    case 'multiple':
      return allOf(exercise.options.filter(({ correct }) => correct));
    case 'matching':
      return Object.fromEntries(exercise.pairs.map(({ id }) => [id, id]));
    case 'ordering':
      return Object.fromEntries(exercise.items.map(({ id }, index) => [id, String(index + 1)]));
    case 'signs':
      return allOf(exercise.text.filter(({ sign }) => sign));
    default:
      return exercise.options.find(({ correct }) => correct)!.id;
  }
}

interface Named {
  readonly id: string;
}

const forEach = (parts: readonly Named[], answers: readonly string[]) => new Map(parts.map(({ id }) => [id, answers]));

const allOf = (parts: readonly Named[]): Response => Object.fromEntries(parts.map(({ id }) => [id, CHOSEN]));
