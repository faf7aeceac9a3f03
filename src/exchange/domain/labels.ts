import { PARTS, type Part, type PortableQuestion } from './question.js';
import { isSlug, isSource } from './text.js';

/**
 * What other systems have no field for travels as tags, which Moodle keeps in its XML and, as `[tag:…]` in a comment, in its
 * GIFT: lezione:il-controllo, fonte:WHO14, gemella:un-altro-caso, uso:quiz. Tags of others are left alone.
 */
export type Labels = Pick<PortableQuestion, 'lesson' | 'sources' | 'sister' | 'part'>;

const USES: Readonly<Record<Part, string>> = { checks: 'lezione', exercises: 'esercizio', bank: 'quiz', sisters: 'gemella' };

export const tagsOf = ({ lesson, sources, sister, part }: Labels): string[] => [
  ...(lesson === null ? [] : [`lezione:${lesson}`]),
  ...sources.map((source) => `fonte:${source}`),
  ...(sister === null ? [] : [`gemella:${sister}`]),
  ...(part === null ? [] : [`uso:${USES[part]}`]),
];

/** What the tags of a question say; `unknown` are sources that cannot be any of the library. */
export function labelsIn(tags: readonly string[]): Labels & { readonly unknown: readonly string[] } {
  const named = (name: string) => tags.filter((tag) => tag.startsWith(`${name}:`)).map((tag) => tag.slice(name.length + 1).trim());
  const slug = (name: string) => named(name).find(isSlug) ?? null;
  const sources = [...new Set(named('fonte'))];
  return {
    lesson: slug('lezione'),
    sources: sources.filter(isSource),
    unknown: sources.filter((source) => !isSource(source)),
    sister: slug('gemella'),
    part: PARTS.find((part) => named('uso').includes(USES[part])) ?? null,
  };
}
