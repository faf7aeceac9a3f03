import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedsDigest } from './seeds-digest.js';

describe('The digest of seeds', () => {
  let folder: string;
  const digest = () => seedsDigest([folder]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seeds-'));
    mkdirSync(join(folder, 'courses'));
    writeFileSync(join(folder, 'courses', 'one.yaml'), 'title: Uno');
    writeFileSync(join(folder, 'two.yaml'), 'title: Due');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays the same while nothing changes', () => expect(digest()).toBe(digest()));

  it.each([
    { what: 'a letter', change: () => writeFileSync(join(folder, 'courses', 'one.yaml'), 'title: Una') },
    { what: 'the name of a file', change: () => renameSync(join(folder, 'two.yaml'), join(folder, 'three.yaml')) },
    { what: 'the folder of a file', change: () => renameSync(join(folder, 'two.yaml'), join(folder, 'courses', 'two.yaml')) },
    { what: 'a file more', change: () => writeFileSync(join(folder, 'three.yaml'), '') },
    { what: 'a file less', change: () => rmSync(join(folder, 'two.yaml')) },
  ])('changes with $what', ({ change }) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  it('is that of seeds/ and of the code that reads them', () => expect(seedsDigest()).toMatch(/^[0-9a-f]{64}$/));
});
