import { shareOf } from '../choice.js';
import { tagsOf } from '../labels.js';
import type { Body, PortableQuestion } from '../question.js';
import { clean } from '../text.js';
import { encodeText } from './xml-text.js';

/**
 * Questions as Moodle XML; read back, they are the same. Every text is marked as plain. Lesson, sources, sister and use are
 * tags. Moodle has no place for why a pair belongs together: it stands in a `<feedback>` of the pair, which Moodle passes over.
 * @param category what the questions of a lesson are filed under; a new one begins wherever it changes
 */
export function writeMoodle(questions: readonly PortableQuestion[], category: (question: PortableQuestion) => string): string {
  let filed = '';
  const parts = questions.map((question) => {
    const here = category(question);
    const moved = here === filed ? '' : `  <question type="category"><category>${text(here)}</category></question>\n`;
    filed = here;
    return moved + written(question);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('')}</quiz>\n`;
}

const TYPES = {
  single: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  matching: 'matching',
  ordering: 'ordering',
};

function written(question: PortableQuestion): string {
  const { id, type, prompt } = question;
  const tags = tagsOf(question).map((tag) => `<tag>${text(tag)}</tag>`);
  return [
    `  <question type="${TYPES[type]}">`,
    `    <name>${text(id)}</name>`,
    `    <questiontext ${PLAIN}>${text(prompt)}</questiontext>`,
    `    <idnumber>${encodeText(id)}</idnumber>`,
    '    <defaultgrade>1</defaultgrade>',
    ...answers(question).map((line) => `    ${line}`),
    ...(tags.length > 0 ? [`    <tags>${tags.join('')}</tags>`] : []),
    '  </question>\n',
  ].join('\n');
}

const PLAIN = 'format="plain_text"';
const SHUFFLED = '<shuffleanswers>1</shuffleanswers>';

function answers(body: Body): string[] {
  switch (body.type) {
    case 'true-false':
      return [answer(body.right, 'true', body.whyTrue), answer(!body.right, 'false', body.whyFalse)];
    case 'matching':
      return [
        SHUFFLED,
        ...body.pairs.map(({ left, right, why }) => pair(left, right, why)),
        ...body.distractors.map((right) => pair('', right, '')),
      ];
    case 'ordering':
      return [
        '<layouttype>VERTICAL</layouttype>',
        '<selecttype>ALL</selecttype>',
        `<selectcount>${body.items.length}</selectcount>`,
        '<gradingtype>ABSOLUTE_POSITION</gradingtype>',
        '<showgrading>SHOW</showgrading>',
        ...body.items.map((item, place) => `<answer fraction="${place + 1}" ${PLAIN}>${text(item)}</answer>`),
      ];
    default: {
      const single = body.type === 'single';
      const share = single ? 100 : shareOf(body.options.filter(({ correct }) => correct).length);
      const wrong = single ? 0 : -share;
      return [
        `<single>${single}</single>`,
        SHUFFLED,
        '<answernumbering>abc</answernumbering>',
        ...body.options.map(({ text: said, correct, why }) => weighed(correct ? share : wrong, said, why)),
      ];
    }
  }
}

const answer = (right: boolean, said: string, why: string): string => weighed(right ? 100 : 0, said, why);

const weighed = (fraction: number, said: string, why: string): string =>
  `<answer fraction="${fraction}" ${PLAIN}>${text(said)}<feedback ${PLAIN}>${text(why)}</feedback></answer>`;

const pair = (left: string, right: string, why: string): string =>
  `<subquestion ${PLAIN}>${text(left)}<answer>${text(right)}</answer>` +
  (clean(why) ? `<feedback ${PLAIN}>${text(why)}</feedback></subquestion>` : '</subquestion>');

const text = (said: string): string => `<text>${encodeText(clean(said))}</text>`;
