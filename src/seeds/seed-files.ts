import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { rootFolder } from '../config/index.js';
import { explain } from './explain.js';
import { SeedsRefused, type SeedProblem } from './seeds-refused.js';

type Path = readonly PropertyKey[];

/** A value read from a file, that can say on which line each of its parts stands. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads seed files strictly and collects what is wrong in all of them, so that an author mends everything in one go.
 * At the end `refuseIfWrong` throws if there was anything.
 */
export class SeedFiles {
  private readonly problems: SeedProblem[] = [];

  constructor(private readonly top = join(rootFolder(), 'seeds')) {}

  /** Reads a YAML file by its schema; null, and a problem noted, when it does not fit. */
  yaml<T>(path: string, schema: z.ZodType<T>): Located<T> | null {
    const text = this.text(path);
    return text === null ? null : this.parse(path, text, 0, schema);
  }

  /** Reads YAML that begins after `offset` lines of the file, as in a Markdown file's head. */
  parse<T>(path: string, text: string, offset: number, schema: z.ZodType<T>): Located<T> | null {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    for (const { message, pos } of document.errors) {
      const [first = ''] = message.split('\n');
      this.note(
        path,
        offset + lines.linePos(pos[0]).line,
        `il file non è YAML valido (${first}) Controlla rientri, due punti e virgolette.`,
      );
    }
    if (document.errors.length > 0) return null;

    const lineOf = (where: Path) => offset + lineIn(document, lines, where);
    const { success, data, error } = schema.safeParse(document.toJS());
    if (success) return { value: data, file: path, lineOf };

    for (const issue of error.issues) {
      const given = issue.path.length === 0 ? document.toJS() : document.getIn(issue.path);
      this.note(path, lineOf(issue.path), explain(issue, given));
    }
    return null;
  }

  /** The text of a file; null, and a problem noted, when it is not there. */
  text(path: string): string | null {
    const file = join(this.top, path);
    if (existsSync(file))
      return readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replace(/\r\n/g, '\n');
    this.note(path, 1, 'il file manca: crealo o correggi il nome.');
    return null;
  }

  /** The names in a folder, in order; none when it is not there. */
  names(folder: string): string[] {
    const path = join(this.top, folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => !name.startsWith('.'))
          .sort()
      : [];
  }

  note(path: string, line: number, message: string): void {
    this.problems.push({ file: relative('.', join('seeds', path)), line, message });
  }

  /** @throws SeedsRefused naming every problem, file after file and from the top of each, when there is one */
  refuseIfWrong(): void {
    if (this.problems.length > 0) throw new SeedsRefused(this.problems.toSorted(byPlace));
  }
}

const byPlace = (one: SeedProblem, other: SeedProblem): number => one.file.localeCompare(other.file) || one.line - other.line;

/** The line of a value, or of the nearest thing around it that exists. */
function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
