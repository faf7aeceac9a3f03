import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/index.js';
import { SeedFiles, SeedsRefused, type SeedProblem } from '../../src/seeds/index.js';

export const SEEDS = join(__dirname, '..', '..', 'seeds');
export const UNIT = 'courses/al-tuo-fianco/1-riconoscere';
export const LESSON = `${UNIT}/it/lessons/01-che-cosa-cerchiamo.md`;
export const QUESTIONS = `${UNIT}/it/questions.yaml`;
export const EXERCISES = `${UNIT}/it/exercises.yaml`;
export const INTERVIEW = `${UNIT}/it/interview.yaml`;
export const VIGNETTES = `${UNIT}/it/vignettes.yaml`;

/** One thing that is broken in the real seeds, and what its author must be told. */
export interface Wrong {
  readonly name: string;
  readonly path: string; // of the file that is changed, or made
  readonly change: (text: string) => string;
  readonly at: string | RegExp; // what is on the line that is named, the first such line
  readonly says: string;
  readonly named?: string; // the file that is named, when it is another
  readonly read?: (files: SeedFiles) => unknown;
}

/** What the author of these seeds would be told. */
export function problems(read: (files: SeedFiles) => unknown, folder = SEEDS): readonly SeedProblem[] {
  try {
    read(new SeedFiles(folder));
    return [];
  } catch (why) {
    if (why instanceof SeedsRefused) return why.problems;
    throw why;
  }
}

/** Breaks the real seeds in one way after the other; each must be refused with file, line and remedy. */
export function refuses(what: string, wrong: readonly Wrong[]): void {
  describe(`What is wrong in ${what} is refused with file, line and remedy`, () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'seeds-'));
      cpSync(SEEDS, folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it.each(wrong)('$name', ({ path, change, at, says, named = path, read = readCatalogue }) => {
      edit(join(folder, path), change);
      const lines = readFileSync(join(folder, named), 'utf8').split('\n');
      const line = lines.findIndex((text) => (typeof at === 'string' ? text.includes(at) : at.test(text))) + 1;
      expect(line).toBeGreaterThan(0);
      const message = expect.stringContaining(says) as string;
      expect(problems(read, folder)).toContainEqual({ file: `seeds/${named}`, line, message });
    });
  });
}

function edit(file: string, change: (text: string) => string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = change(before);
  if (after === before) throw new Error(`${file} did not change: the test no longer tests`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}

export const addLines = (lines: string) => (text: string) => `${text.trimEnd()}\n${lines}\n`;

/** As the first lines of a Markdown file's text. */
export const afterHead = (lines: string) => (text: string) => text.replace(/\n---\n/, `\n---\n${lines}\n\n`);

/** As the last node of an interview. */
export const addNode = (lines: string) => (text: string) => text.replace('\nsources:', `\n${lines}\nsources:`);

/** The first value of a field in a real file. */
export const firstOf = (path: string, field: string): string =>
  new RegExp(`${field}: (.+)`).exec(readFileSync(join(SEEDS, path), 'utf8'))![1]!;
