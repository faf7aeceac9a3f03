import type { z } from 'zod';
import type { Located, SeedFiles } from './seed-files.js';

/** A Markdown file with a YAML head between two lines of three hyphens. */
export interface MarkdownFile<T> {
  readonly head: Located<T>;
  readonly body: string;
  readonly bodyLine: number; // where the body begins, from 1
}

const FENCED = /^---\n([^]*?)\n---(?:\n|$)/;

/** Reads a Markdown file and its head by the schema; null, and a problem noted, when it does not fit. */
export function readMarkdown<T>(files: SeedFiles, path: string, schema: z.ZodType<T>): MarkdownFile<T> | null {
  const text = files.text(path);
  if (text === null) return null;

  const [fenced, head] = FENCED.exec(text) ?? [];
  if (fenced === undefined || head === undefined) {
    files.note(path, 1, 'manca l’intestazione: comincia il file con una riga «---», i campi, e un’altra riga «---».');
    return null;
  }
  const located = files.parse(path, head, 1, schema);
  const rest = text.slice(fenced.length);
  const body = rest.trim();
  const before = fenced + rest.slice(0, rest.indexOf(body));
  return located && { head: located, body, bodyLine: before.split('\n').length };
}
