import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rootFolder } from '../config/index.js';

const READERS = ['catalogue', 'seeds', 'territory'].map((folder) => join(dirname(__dirname), folder));

/** SHA-256 of everything in seeds/ and of the code that reads it, hexadecimal: while it stays the same, reading them again gives the same. */
export function seedsDigest(folders: readonly string[] = [join(rootFolder(), 'seeds'), ...READERS]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort(byPath)) {
      if (!entry.isFile()) continue;
      const content = readFileSync(pathOf(entry));
      hash.update(`${relative(folder, pathOf(entry))}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

interface Entry {
  readonly parentPath: string;
  readonly name: string;
}

const pathOf = ({ parentPath, name }: Entry): string => join(parentPath, name);

const byPath = (one: Entry, other: Entry): number => (pathOf(one) < pathOf(other) ? -1 : 1);
