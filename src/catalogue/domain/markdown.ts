/** A link of a Markdown text, `[words](target)` or `[words]: target`, or a figure, `![words](target)`. */
export interface Link {
  readonly figure: boolean;
  readonly words: string;
  readonly target: string;
  readonly line: number; // of the text, from 0
  readonly alone: boolean; // nothing else stands on its line
}

const LINK = /(!?)\[([^\]]*)\]\(([^)]*)\)|^\s*\[([^\]]+)\]:\s*(\S+)/gm;

/** The links and figures of a Markdown text, in order. */
export function linksIn(markdown: string): Link[] {
  return markdown.split('\n').flatMap((text, line) =>
    [...text.matchAll(LINK)].map(([whole, sign, words, target, key, defined]) => ({
      figure: sign === '!',
      words: (words ?? key!).trim(),
      target: (target ?? defined!).trim(),
      line,
      alone: text.trim() === whole,
    })),
  );
}

/** What a reader reads of a Markdown text: no marks, no targets, each cell of a table on a line of its own. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(LINK, '$2')
    .replace(/^[\s|:-]*-{3}[\s|:-]*$/gm, '') // the line under a table's head
    .replace(/^\s*(?:[-+*]|\d+\.|#+|>)\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\|/g, '\n');
