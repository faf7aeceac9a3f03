import type { Figure, Heading, Paragraph, Span } from '../../documents/index.js';
import type { CalendarDay, Say } from '../../shared/index.js';
import { citation } from '../domain/citation.js';
import type { CourseContent, Review, Source, UnitContent } from '../domain/content.js';
import type { Numbers } from './numbers.js';

/** All that a book is made of. */
export interface BookInput {
  readonly unit: UnitContent;
  readonly course: Pick<CourseContent, 'title'>;
  /** Of any version of the unit; those of this one are printed. */
  readonly reviews: readonly Review[];
  readonly fingerprint: string;
  readonly printedOn: CalendarDay;
  /** Words under `book.`. */
  readonly say: Say;
}

/** What every part of a book is written with. */
export interface Desk extends BookInput {
  readonly numbers: Numbers;
  readonly figure: (name: string, alt: string) => Figure;
}

/** As much of a fingerprint as people copy by hand. */
export const short = (fingerprint: string): string => fingerprint.slice(0, 12);

/** A paragraph of words in regular, or of spans. */
export const paragraph = (words: string | readonly Span[], look: Pick<Paragraph, 'leads' | 'tight'> = {}): Paragraph => ({
  kind: 'paragraph',
  spans: typeof words === 'string' ? [{ text: words }] : words,
  ...look,
});

/** A heading of words alone. */
export const heading = (look: Heading['look'], level: Heading['level'], words: string): Heading => ({
  kind: 'heading',
  look,
  level,
  spans: [{ text: words }],
  bookmark: words,
});

/** A heading that no list of contents names. */
export const quietHeading = (look: Heading['look'], level: Heading['level'], words: string): Heading => ({
  ...heading(look, level, words),
  bookmark: null,
});

/** The heading of something that is cited by a number: the number, and the name its authors call it by. */
export function entryHeading(level: Heading['level'], number: string, id: string, marks: readonly string[] = []): Heading {
  const spans = [{ text: number }, { text: ` ${id}`, quiet: true }, ...marks.map((mark) => ({ text: ` · ${mark}` }))];
  return { kind: 'heading', look: 'item', level, spans, bookmark: `${number} ${id}` };
}

/** A label in bold, and what it says. */
export const labelled = (label: string, words: string): Span[] => [{ text: `${label}: `, face: 700 }, { text: words }];

/** The keys of sources, which the end of the book spells out. */
export const sourceKeys = (keys: readonly string[], { say }: Desk, look: Parameters<typeof paragraph>[1] = {}): Paragraph =>
  paragraph([{ text: `${say('book.sources')}: ${keys.join(', ')}`, quiet: true }], look);

/** A source with its key, as a reader can look it up. */
export const sourceSpans = (key: string, source: Source): Span[] => [
  { text: key, face: 700 },
  { text: `  ${citation({ ...source, title: source.title.replace(/\.$/, '') })}.` },
];
