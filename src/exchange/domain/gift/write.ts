import { shareOf } from '../choice.js';
import type { Body, Matching, PortableQuestion } from '../question.js';
import { clean } from '../text.js';
import { labelComment, whyComment } from './comments.js';
import { escaped } from './escapes.js';

/**
 * Questions as GIFT, as Moodle reads it; read back, they are the same. Every text is marked as plain. What GIFT has no field for
 * stands in comments: id and labels as Moodle keeps them, and why a pair belongs together, which Moodle does not keep. An
 * ordering is written in the way of Moodle's ordering question. `->` on the left of a pair becomes `→`: nothing could escape it.
 * @param category what the questions of a lesson are filed under; a new one begins wherever it changes
 */
export function writeGift(questions: readonly PortableQuestion[], category: (question: PortableQuestion) => string): string {
  let filed = '';
  return questions
    .map((question) => {
      const here = category(question);
      const moved = here === filed ? '' : `$CATEGORY: ${here}\n\n`;
      filed = here;
      return `${moved}${written(question)}\n`;
    })
    .join('\n');
}

function written(question: PortableQuestion): string {
  const whys = question.type === 'matching' ? question.pairs.map(({ why }) => why) : [];
  const comments = whys.flatMap((why, index) => (clean(why) ? [whyComment(index + 1, clean(why))] : []));
  const head = `::${escaped(question.id)}::[plain]${escaped(clean(question.prompt))}`;
  return [labelComment(question.id, question), ...comments, `${head}{${answers(question)}}`].join('\n');
}

function answers(body: Body): string {
  switch (body.type) {
    case 'true-false': {
      const [rightly, wrongly] = body.right ? [body.whyTrue, body.whyFalse] : [body.whyFalse, body.whyTrue];
      return `${body.right ? 'TRUE' : 'FALSE'}#${text(wrongly)}#${text(rightly)}`;
    }
    case 'matching':
      return lines(pairLines(body));
    case 'ordering':
      return `>${body.items.length} ALL VERTICAL ABSOLUTE_POSITION SHOW${lines(body.items.map(item))}`;
    default: {
      const share = shareOf(body.options.filter(({ correct }) => correct).length);
      const single = body.type === 'single';
      const weight = (correct: boolean) => (single ? (correct ? '=' : '~') : `~%${correct ? share : -share}%`);
      return lines(body.options.map(({ text: said, correct, why }) => `\t${weight(correct)}${text(said)}#${text(why)}`));
    }
  }
}

const lines = (list: readonly string[]): string => `\n${list.join('\n')}\n`;

const pairLines = ({ pairs, distractors }: Matching): string[] => [
  ...pairs.map(({ left, right }) => `\t=${text(left.replaceAll('->', '→'))} -> ${escaped(clean(right))}`),
  ...distractors.map((right) => `\t= -> ${escaped(clean(right))}`),
];

/** A text that begins like a format or a weight says its own format, or it would be taken for one. */
function text(said: string): string {
  const cleaned = clean(said);
  return /^[[%]/.test(cleaned) ? `[plain]${escaped(cleaned)}` : escaped(cleaned);
}

/** An item of an ordering: Moodle reads its line as it is, so only what would end the line, the question or the item is escaped. */
function item(said: string): string {
  const line = clean(said).replace(/[\\{}\n]|#{4}/g, escaped);
  return line.startsWith('//') ? `\\n${line}` : line;
}
