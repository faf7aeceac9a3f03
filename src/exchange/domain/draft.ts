import type { Body } from './question.js';
import type { Change, Note, Refusal } from './report.js';

/** A question as a reader found it, before it is given its name, its lesson and its sources. */
export interface Draft {
  readonly line: number; // where it begins
  readonly name: string; // as people would call it
  readonly id: string; // what the file gives as its id; '' when nothing
  readonly tags: readonly string[];
  readonly category: string; // a path with slashes; '' when none
  readonly prompt: string;
  readonly body: Body;
  readonly changes: readonly Note<Change>[];
}

/** A question that cannot be taken. */
export interface Refused {
  readonly line: number;
  readonly name: string;
  readonly why: Note<Refusal>;
}

/** What a reader makes of one question. */
export type Found = Draft | Refused;

/** A refusal, for readers to throw out of the depth of one question: the question is refused, the file is read on. */
export class CannotTake extends Error {
  constructor(readonly why: Note<Refusal>) {
    super(why.code);
  }
}

/** @throws CannotTake */
export function refuse(code: Refusal, line: number, values?: Note['values']): never {
  throw new CannotTake({ code, line, ...(values && { values }) });
}

/** Reads one question; what is refused in it becomes its report. */
export function attempt(line: number, name: string, read: () => Draft): Found {
  try {
    return read();
  } catch (why) {
    if (!(why instanceof CannotTake)) throw why;
    return { line, name, why: why.why };
  }
}

const SHOWN = 60;

/** The beginning of a text, to name a question that has no name. */
export function beginning(text: string): string {
  const line = text
    .slice(0, 4 * SHOWN)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
