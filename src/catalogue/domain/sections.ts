/** A heading of a lesson may end with the sources its section rests on: `## I soldi {ISTAT25, STARK07}`. */
const CITING = /^##\s+(.*?)\s*\{([^{}]*)\}\s*$/;

export interface CitingSection {
  readonly line: number; // of the heading, from 0
  readonly title: string;
  readonly sources: readonly string[];
}

/** The sections of a lesson that cite, in order; a scene or an exhortation has nothing to cite. */
export function citingSections(markdown: string): CitingSection[] {
  return markdown.split('\n').flatMap((text, line) => {
    const [, title, keys] = CITING.exec(text) ?? [];
    if (title === undefined || keys === undefined) return [];
    return [{ line, title, sources: keys.split(',').map((key) => key.trim()) }];
  });
}

/** All that a lesson cites, once each, in the order it comes. */
export const citedIn = (markdown: string): string[] => [...new Set(citingSections(markdown).flatMap(({ sources }) => sources))];

/** The lesson as it is read: its headings without their sources. */
export const withoutSources = (markdown: string): string =>
  markdown
    .split('\n')
    .map((text) => text.replace(CITING, '## $1'))
    .join('\n');
