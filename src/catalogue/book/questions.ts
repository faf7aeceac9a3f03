import type { Block, Heading, List } from '../../documents/index.js';
import type { Option, Question } from '../domain/content.js';
import { entryHeading, heading, paragraph, sourceKeys, type Desk } from './input.js';

/** The bank of the final quiz, lesson by lesson; after each critical question the one that is asked if it is missed. */
export function bankBlocks(desk: Desk): Block[] {
  const { unit, say, numbers } = desk;
  return [
    heading('part', 2, say('book.bank')),
    paragraph(say('book.bank.text', { drawn: unit.quiz.questions, all: unit.bank.length })),
    ...unit.lessons.flatMap(({ slug, title }): Block[] => [
      heading('chapter', 3, say('book.bank.lesson', { number: numbers.lesson(slug), title })),
      ...unit.bank.filter(({ lesson }) => lesson === slug).flatMap((question) => bankEntry(question, desk)),
    ]),
  ];
}

function bankEntry(question: Question, desk: Desk): Block[] {
  const sister = desk.unit.sisters.find(({ id }) => id === question.sister);
  const marks = question.sister === null ? [] : [desk.say('book.critical')];
  const itself = questionBlocks(question, desk, 4, marks);
  if (!sister) return itself;
  const words = desk.say('book.sister', { number: desk.numbers.question(question.id) });
  return [{ kind: 'together', blocks: [...itself, { kind: 'box', blocks: questionBlocks(sister, desk, 4, [words]) }] }];
}

/** A question on one page: what is asked, each option with its reason, the right one marked in words, in shape and in weight. */
export function questionBlocks(question: Question, desk: Desk, level: Heading['level'], marks: readonly string[] = []): Block[] {
  const { id, prompt, options, sources } = question;
  const blocks: Block[] = [
    entryHeading(level, desk.numbers.question(id), id, marks),
    paragraph([{ text: prompt, face: 600 }], { tight: true }),
    { kind: 'list', items: options.map((option) => optionItem(option, desk)) },
    sourceKeys(sources, desk),
  ];
  return [{ kind: 'together', blocks }];
}

/** An option with its reason, marked when it is right. */
export function optionItem({ id, text, correct, why }: Option, { say }: Desk): List['items'][number] {
  const mark = correct ? [{ text: `✓ ${say('book.right')} – `, face: 700 as const }] : [];
  const words = correct ? { text, face: 700 as const } : { text };
  return {
    label: { text: id, face: correct ? 700 : 400 },
    blocks: [paragraph([...mark, words], { leads: true }), paragraph([{ text: why, face: 'italic' }], { tight: true })],
  };
}
