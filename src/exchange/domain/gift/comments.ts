import type { Labels } from '../labels.js';
import { tagsOf } from '../labels.js';
import { escaped, unescaped } from './escapes.js';

const LABEL = /\[(id|tag):((?:[^\]\\]|\\.){1,200})\]/g; // as Moodle writes and reads them
const WHY = /^perché (\d{1,2}): /;

/** What the comments of a question say of it. */
export interface Said {
  readonly id: string;
  readonly tags: readonly string[];
  readonly whys: ReadonlyMap<number, string>; // of the pairs of a matching, from 1
}

/** Reads `[id:…]`, `[tag:…]` and our own `perché 1: …`. */
export function saidIn(comments: readonly string[]): Said {
  const labels = comments.filter((comment) => !WHY.test(comment)).flatMap((comment) => [...comment.matchAll(LABEL)]);
  const values = (name: string) =>
    labels.filter(([, kind]) => kind === name).map(([, , value]) => value!.replace(/\\\]/g, ']').trim());
  return {
    id: values('id')[0] ?? '',
    tags: values('tag'),
    whys: new Map(
      comments.flatMap((comment): [number, string][] => {
        const [start, number] = WHY.exec(comment) ?? [];
        return start ? [[Number(number), unescaped(comment.slice(start.length))]] : [];
      }),
    ),
  };
}

/** The comment before a question, which says in Moodle's way what GIFT has no field for. */
export const labelComment = (id: string, labels: Labels): string =>
  `// ${[`[id:${id}]`, ...tagsOf(labels).map((tag) => `[tag:${tag}]`)].join(' ')}`;

/** The comment that keeps why a pair belongs together: GIFT has no feedback for pairs, and Moodle passes over it. */
export const whyComment = (number: number, why: string): string => `// perché ${number}: ${escaped(why)}`;
