import type { Body } from '../question.js';
import { clean } from '../text.js';
import type { Answers } from './answers.js';
import { unescaped } from './escapes.js';

/** The words Moodle's ordering question writes after `>` and the number of items to show: which, layout, grading, shown or not. */
const SETTINGS = [
  /^(?:ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)$/,
  /^(?:HORIZONTAL|HORI|H|VERTICAL|VERT|V|[01])$/,
  /^(?:ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE\w{0,40}|REL|LONGEST_\w{0,40})$/,
  /^(?:SHOW|TRUE|YES|HIDE|FALSE|NO|[01])$/,
];

/**
 * `{>4 ALL VERTICAL ABSOLUTE_POSITION SHOW`, then an item on each line: no part of GIFT itself, but what Moodle's ordering
 * question reads and writes. How it is shown and graded there is left out.
 */
export function readItems({ text, line, note }: Answers): Body {
  const [head = '', ...rest] = text.trimStart().slice(1).split('\n');
  const words = head.trim().split(/\s+/);
  const shown = /^\d{1,4}$/.test(words[0] ?? '') ? Number(words.shift()) : null;
  const which = words[0];
  for (const setting of SETTINGS) if (setting.test(words[0] ?? '')) words.shift();

  const written = [words.join(' '), ...rest].filter((item) => item.trim() !== '');
  if (shown !== null && (shown < written.length || which === 'RANDOM')) note({ code: 'subset', line });
  return { type: 'ordering', items: written.map((item) => clean(unescaped(item))) };
}
