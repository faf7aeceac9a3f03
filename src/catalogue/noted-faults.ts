import type { SeedFiles } from '../seeds/index.js';
import type { Fault } from './domain/faults/index.js';

/** A file that was read, and how to find a line in it. */
export interface Home {
  readonly file: string;
  readonly lineOf: (path: Fault['path']) => number;
  readonly bodyLine?: number; // where its text begins, from 1
}

/** The files of each part of a content; of lessons, figures and a course's units, one for each, in their order. */
export type Homes = Partial<Record<Fault['where'], readonly Home[]>>;

/** Notes each fault with the file and the line where the author finds it. */
export function noteFaults(files: SeedFiles, homes: Homes, faults: readonly Fault[]): void {
  for (const { where, index, path, line, message } of faults) {
    const { file, lineOf, bodyLine = 1 } = homes[where]![index]!;
    files.note(file, line === undefined ? lineOf(path) : bodyLine + line, message);
  }
}
