import type { CitingSection } from './content.js';

/** A heading of a lesson may end with the sources its section rests on: `## I soldi {ISTAT25, STARK07}`. */
const CITING = /^##\s+(.*?)\s*\{([^{}]*)\}\s*$/;

/** The sections of a lesson that cite, in order; a scene or an exhortation has nothing to cite. */
export function citingSections(markdown: string): CitingSection[] {
  return markdown.split('\n').flatMap((text, line) => {
    const [, title, keys] = CITING.exec(text) ?? [];
    if (title === undefined || keys === undefined) return [];
    return [{ line, title, sources: keys.split(',').map((key) => key.trim()) }];
  });
}

/** All that sections cite, once each, in the order it comes. */
export const citedIn = (sections: readonly CitingSection[]): string[] => [...new Set(sections.flatMap(({ sources }) => sources))];

/** The lesson as it is read: its headings without their sources. */
export const withoutSources = (markdown: string): string =>
  markdown
    .split('\n')
    .map((text) => text.replace(CITING, '## $1'))
    .join('\n');
