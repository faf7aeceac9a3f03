import { htmlToText } from './html.js';
import type { Change } from './report.js';
import { clean } from './text.js';

/** How a text says what it is. `auto` is Moodle's own: HTML whose line ends count. */
export type TextFormat = 'plain' | 'html' | 'auto' | 'markdown';

export interface PlainText {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** The longest text that is read, with its markup, in characters. What is longer holds a picture, or is no question. */
export const LONGEST_TEXT = 50_000;

const MARKDOWN_SIGNS = /[*_`#[\]<>]/;

/** A text as we keep it, without markup, and what had to be changed for that. Markdown stays as it was written. */
export function plainText(written: string, format: TextFormat): PlainText {
  const given = clean(written);
  if (format === 'plain') return { text: given, changes: [] };
  if (format === 'markdown') return { text: given, changes: MARKDOWN_SIGNS.test(given) ? ['markdown'] : [] };

  const marked = /[<&]/.test(given);
  if (format === 'auto' && !marked) return { text: given, changes: [] };
  const { text, pictures } = htmlToText(given, format === 'auto');
  const changes: Change[] = marked && text !== given ? ['html'] : [];
  return { text, changes: pictures ? [...changes, 'pictures'] : changes };
}
