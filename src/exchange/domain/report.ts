import type { PortableQuestion } from './question.js';

/** Why a question cannot be taken. */
export type Refusal =
  | 'answer-not-there'
  | 'answer-not-said'
  | 'braces'
  | 'braces-again'
  | 'cloze'
  | 'description'
  | 'essay'
  | 'few-items'
  | 'few-options'
  | 'few-pairs'
  | 'many-right'
  | 'no-arrow'
  | 'no-prompt'
  | 'no-right'
  | 'no-text'
  | 'numerical'
  | 'short-answer'
  | 'too-long'
  | 'too-many-options'
  | 'type';

/** What was changed so that a question could be taken. */
export type Change =
  | 'feedback-left'
  | 'feedback-used'
  | 'html'
  | 'markdown'
  | 'missing-word'
  | 'more-than-four'
  | 'not-shuffled'
  | 'pictures'
  | 'sources-left'
  | 'subset'
  | 'weights';

/** What an author must still write or look at. */
export type ToComplete = 'fewer-than-four' | 'id-made' | 'id-repeated' | 'lesson' | 'sources' | 'why';

/** Why a whole file is refused. */
export type FileRefusal =
  | 'doctype'
  | 'empty'
  | 'encoding'
  | 'entity'
  | 'nul'
  | 'no-questions'
  | 'not-a-quiz'
  | 'too-deep'
  | 'too-large'
  | 'too-many'
  | 'too-many-elements'
  | 'utf-16'
  | 'utf-8'
  | 'xml';

/** Something to say about a line of the file (from 1). Its words are in the catalogue under `exchange.note.<code>`. */
export interface Note<Code extends string = Refusal | Change | ToComplete | FileRefusal> {
  readonly code: Code;
  readonly line: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What became of one question of the file. */
export type Entry =
  | {
      readonly state: 'taken' | 'adapted'; // adapted: something in it was changed
      readonly line: number;
      readonly name: string;
      readonly question: PortableQuestion;
      readonly changes: readonly Note<Change>[];
      readonly toComplete: readonly Note<ToComplete>[];
    }
  | { readonly state: 'refused'; readonly line: number; readonly name: string; readonly why: Note<Refusal> };

export type Format = 'gift' | 'moodle' | 'aiken';

/** What became of a file: a report on each question, or why it could not be read at all. */
export type Report =
  | { readonly format: Format; readonly entries: readonly Entry[]; readonly refused: null }
  | { readonly format: Format | null; readonly entries: readonly never[]; readonly refused: Note<FileRefusal> };

/** The questions of a report that can be used. */
export const taken = ({ entries }: Report): PortableQuestion[] =>
  entries.flatMap((entry) => (entry.state === 'refused' ? [] : [entry.question]));
