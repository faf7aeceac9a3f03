import { readMarkdown, type SeedFiles } from '../seeds/index.js';
import type { PageContent } from './domain/content.js';
import { pageFaults, unknownSources } from './domain/faults/index.js';
import { noteFaults } from './noted-faults.js';
import * as shapes from './shapes.js';
import { pickSources, type Known } from './unit.seeds.js';

/** Reads a page for anyone, seeds/pages/<slug>.<language>.md, and notes its faults; null when it has another shape. */
export function readPage(files: SeedFiles, name: string, { library, avoid }: Known): PageContent | null {
  const file = `pages/${name}`;
  const page = readMarkdown(files, file, shapes.pageHead);
  const [, slug, language] = /^([a-z-]+)\.(it|en)\.md$/.exec(name) ?? [];
  if (!slug || !language) files.note(file, 1, 'il nome del file non va bene: scrivi per esempio segnali.it.md.');
  if (!page || !slug || !language) return null;

  const { sources, ...head } = page.head.value;
  const content = { ...head, slug, language, markdown: page.body, sources: pickSources(sources, library) };
  noteFaults(files, { page: [{ ...page.head, bodyLine: page.bodyLine }] }, [
    ...unknownSources({ sources }, library, { where: 'page', index: 0, path: [] }),
    ...pageFaults(content, avoid),
  ]);
  return content;
}
