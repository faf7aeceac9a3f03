import { isAiken, readAiken } from './aiken/read.js';
import { decode } from './decode.js';
import type { Found } from './draft.js';
import { readGift } from './gift/read.js';
import { readMoodle } from './moodle/read.js';
import type { FileRefusal, Format, Note, Report } from './report.js';
import { settle, type Known } from './settle.js';

const MOST = 500; // questions: more than four units have

/** Reads a file of questions, whatever its format, and reports on each. It never throws: what cannot be read is refused. */
export function readFile(bytes: Uint8Array, known: Known = { lessons: [] }): Report {
  const text = decode(bytes);
  if (typeof text !== 'string') return { format: null, entries: [], refused: text };

  const format = formatOf(text);
  const refused = (why: Note<FileRefusal>): Report => ({ format, entries: [], refused: why });
  const found = READERS[format](text, MOST);
  if ('code' in found) return refused(found);
  if (found.length === 0) return refused({ code: 'no-questions', line: 1 });
  if (found.length > MOST) return refused({ code: 'too-many', line: found.at(-1)!.line, values: { most: MOST } });
  return { format, entries: settle(found, known), refused: null };
}

const READERS: Readonly<Record<Format, (text: string, most: number) => Found[] | Note<FileRefusal>>> = {
  gift: readGift,
  moodle: readMoodle,
  aiken: readAiken,
};

function formatOf(text: string): Format {
  if (text.trimStart().startsWith('<')) return 'moodle';
  return isAiken(text) && !text.includes('{') ? 'aiken' : 'gift';
}
