import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readMarkdown } from './markdown-file.js';
import { SeedFiles } from './seed-files.js';

const head = z.strictObject({ title: z.string(), sources: z.array(z.string()) });

let folder: string;
let files: SeedFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'markdown-'));
  files = new SeedFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(join(folder, '1-uno.md'), text);
  return readMarkdown(files, '1-uno.md', head);
}

const GOOD = '---\ntitle: Il controllo\nsources: [LEGGE]\n---\n## Uno\n\nTesto.\n\n---\n\nAltro.\n';

describe('readMarkdown', () => {
  it('parts the head from the body, which may have lines of its own', () => {
    const { head: read_, body, bodyLine } = read(GOOD)!;
    expect(read_.value).toEqual({ title: 'Il controllo', sources: ['LEGGE'] });
    expect(body).toBe('## Uno\n\nTesto.\n\n---\n\nAltro.');
    expect(bodyLine).toBe(5);
  });

  it('counts the lines of the head in the file', () => {
    const { lineOf } = read(GOOD)!.head;
    expect(lineOf(['title'])).toBe(2);
    expect(lineOf(['sources'])).toBe(3);
  });

  it('counts the empty lines before the body, which are not of it', () => {
    expect(read(GOOD.replace('---\n## Uno', '---\n\n\n## Uno'))).toMatchObject({
      body: '## Uno\n\nTesto.\n\n---\n\nAltro.',
      bodyLine: 7,
    });
  });

  it.each([
    { name: 'no head', text: '## Uno\n', line: 1, says: 'manca l’intestazione' },
    { name: 'a head that does not begin the file', text: `\n${GOOD}`, line: 1, says: 'manca l’intestazione' },
    { name: 'a head that is not closed', text: '---\ntitle: Uno\n## Uno\n', line: 1, says: 'manca l’intestazione' },
    { name: 'a field of the wrong kind', text: GOOD.replace('[LEGGE]', 'LEGGE'), line: 3, says: '«sources» deve essere un elenco' },
    { name: 'a colon in a text', text: GOOD.replace('Il controllo', 'Uno: due'), line: 2, says: 'non è YAML valido' },
  ])('$name: null, and a problem on line $line', ({ text, line, says }) => {
    expect(read(text)).toBeNull();
    expect(() => files.refuseIfWrong()).toThrow(`seeds/1-uno.md:${line}: `);
    expect(() => files.refuseIfWrong()).toThrow(says);
  });

  it('notes a file that is not there', () => {
    expect(readMarkdown(files, 'nessuno.md', head)).toBeNull();
    expect(() => files.refuseIfWrong()).toThrow('seeds/nessuno.md:1: il file manca');
  });
});
