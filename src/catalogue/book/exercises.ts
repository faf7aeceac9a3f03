import type { Block, Heading, List } from '../../documents/index.js';
import { isSingle, typeOf, type Exercise } from '../domain/exercises/index.js';
import { entryHeading, paragraph, sourceKeys, type Desk } from './input.js';
import { optionItem, questionBlocks } from './questions.js';

type Entry = List['items'][number];

/** A check question or an exercise on one page: what is asked, and each part with what is right and its reason. */
export function exerciseBlocks(exercise: Exercise, desk: Desk, level: Heading['level']): Block[] {
  if (isSingle(exercise)) return questionBlocks(exercise, desk, level);

  const { id, prompt, sources } = exercise;
  const blocks: Block[] = [
    entryHeading(level, desk.numbers.question(id), id, [desk.say(`book.type.${typeOf(exercise)}`)]),
    paragraph([{ text: prompt, face: 600 }], { tight: true }),
    { kind: 'list', items: entriesOf(exercise, desk) },
    ...(exercise.type === 'matching' && exercise.extra.length > 0
      ? [paragraph(desk.say('book.extra', { texts: exercise.extra.join(' · ') }))]
      : []),
    sourceKeys(sources, desk),
  ];
  return [{ kind: 'together', blocks }];
}

function entriesOf(exercise: Exercise, desk: Desk): Entry[] {
  const { say } = desk;
  switch (exercise.type) {
    case 'true-false': {
      const { answer, why } = exercise;
      return [
        optionItem({ id: '•', text: say('book.true'), correct: answer, why: why.true }, desk),
        optionItem({ id: '•', text: say('book.false'), correct: !answer, why: why.false }, desk),
      ];
    }
    case 'matching':
      return exercise.pairs.map(({ left, right, why }) => entry('•', `${left} → ${right}`, why));
    case 'ordering':
      return exercise.items.map(({ text, why }, index) => entry(`${index + 1}.`, text, why));
    case 'signs':
      return exercise.text.map(({ text, sign, why }) =>
        entry('•', text, `${sign ? `✓ ${say('book.sign.yes')}` : `– ${say('book.sign.no')}`} ${why}`),
      );
    default:
      return exercise.options.map((option) => optionItem(option, desk));
  }
}

/** A part and its reason; what has no number has a dot. */
const entry = (label: string, text: string, why: string): Entry => ({
  label: { text: label },
  blocks: [paragraph(text, { leads: true }), paragraph([{ text: why, face: 'italic' }], { tight: true })],
});
