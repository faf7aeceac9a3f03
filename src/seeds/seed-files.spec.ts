import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SeedFiles } from './seed-files.js';
import { SeedsRefused } from './seeds-refused.js';

const questions = z.array(
  z.strictObject({ id: z.string(), options: z.array(z.strictObject({ id: z.string(), text: z.string() })) }),
);

let folder: string;
let files: SeedFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  files = new SeedFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What the author would be told: `line: message`. */
function problems(): string[] {
  try {
    files.refuseIfWrong();
    return [];
  } catch (refused) {
    return (refused as SeedsRefused).problems.map(({ line, message }) => `${line}: ${message}`);
  }
}

const GOOD = `- id: telefono
  options:
    - id: a
      text: Una forma di controllo
    - id: b
      text: Una prova d’amore
`;

describe('SeedFiles.yaml', () => {
  it('reads a file, and can say on which line its parts stand', () => {
    write('questions.yaml', GOOD);
    const { value, file, lineOf } = files.yaml('questions.yaml', questions)!;
    expect(value[0]!.options[1]).toEqual({ id: 'b', text: 'Una prova d’amore' });
    expect(file).toBe('questions.yaml');
    expect(lineOf([0, 'id'])).toBe(1);
    expect(lineOf([0, 'options', 1, 'text'])).toBe(6);
    expect(lineOf([0, 'options', 1, 'why'])).toBe(5); // not there: the option it belongs to
    expect(lineOf([9])).toBe(1);
    expect(problems()).toEqual([]);
  });

  it.each([
    { name: 'a field misspelt', text: GOOD.replace('text: Una prova', 'testo: Una prova'), line: 5, says: '«testo»' },
    { name: 'a field of the wrong kind', text: GOOD.replace('Una prova d’amore', '[1]'), line: 6, says: '«0.options.1.text»' },
    { name: 'a field left out', text: GOOD.replace('      text: Una forma di controllo\n', ''), line: 3, says: 'manca' },
    { name: 'a key written twice', text: `${GOOD}      text: Un’altra\n`, line: 7, says: 'non è YAML valido' },
    { name: 'a quotation mark left open', text: GOOD.replace('telefono', '"telefono'), line: 7, says: 'non è YAML valido' },
    { name: 'an empty file', text: '', line: 1, says: 'il file deve essere un elenco' },
  ])('$name: null, and a problem on line $line', ({ text, line, says }) => {
    write('questions.yaml', text);
    expect(files.yaml('questions.yaml', questions)).toBeNull();
    expect(problems()).toContainEqual(expect.stringMatching(new RegExp(`^${line}: .*${says}`)));
  });

  it('notes a file that is not there', () => {
    expect(files.yaml('nessuno.yaml', questions)).toBeNull();
    expect(problems()).toEqual(['1: il file manca: crealo o correggi il nome.']);
  });
});

describe('SeedFiles.text', () => {
  it('takes away what editors on Windows add', () => {
    write('a.md', '\uFEFFuno\r\ndue\r\n');
    expect(files.text('a.md')).toBe('uno\ndue\n');
  });
});

describe('SeedFiles.names', () => {
  it('lists a folder in order, without hidden files; none when it is not there', () => {
    for (const name of ['2-due.md', '1-uno.md', '.DS_Store']) write(`lessons/${name}`, '');
    expect(files.names('lessons')).toEqual(['1-uno.md', '2-due.md']);
    expect(files.names('altrove')).toEqual([]);
  });
});

describe('SeedFiles.refuseIfWrong', () => {
  it('names every problem of every file, from the top of the project, in order', () => {
    write('a/questions.yaml', GOOD.replace('id: a', 'id: 1').replace('id: b', 'id: 2'));
    files.note('b.yaml', 3, 'qualcosa.');
    files.yaml('a/questions.yaml', questions);

    expect(() => files.refuseIfWrong()).toThrow(SeedsRefused);
    expect(() => files.refuseIfWrong()).toThrow(
      /^seeds\/a\/questions\.yaml:3: .*\nseeds\/a\/questions\.yaml:5: .*\nseeds\/b\.yaml:3: qualcosa\.$/,
    );
  });
});
