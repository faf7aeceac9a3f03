import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, found upward: the same whether the code runs from src/ or from dist/. */
export function rootFolder(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('No package.json above the code: the application is incomplete, install it again.');
  return rootFolder(parent);
}
