import { randomFrom, shuffle, type Say } from '../../shared/index.js';
import { fieldsOf, type Exercise } from '../domain/exercises/index.js';
import type { Desk, Mark, Told } from './desk.js';

/** An option, or a sentence, that can be chosen. */
export interface ChoiceView {
  readonly id: string; // of its field in the page
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly told: Told | null;
}

interface Choosable {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly why: string;
}

/** What can be chosen; null: lists take its place. */
export function choicesOf(exercise: Exercise, desk: Desk): ChoiceView[] | null {
  const choices = choosableIn(exercise, desk.say);
  if (!choices) return null;

  const { judgement, said, say } = desk;
  const fields = fieldsOf(exercise);
  const [whole] = fields.filter(({ part }) => part === '');
  return choices.map(({ id, text, correct, why }) => {
    const { name, values } = whole ?? fields.find(({ part }) => part === id)!;
    const chosen = whole ? said.get('') === id : said.has(id);
    const told = exercise.type === 'signs' ? toldOfSign(correct, chosen, say) : toldOfOption(correct, chosen, !whole, say);
    return {
      id: whole ? `${name}.${id}` : name,
      name,
      value: whole ? values.get(id)! : [...values.values()][0]!,
      label: text,
      checked: chosen,
      told: judgement && { why, ...told },
    };
  });
}

/** Options in an order of their own; of a statement its truth first; the sentences of a text as they follow each other. */
function choosableIn(exercise: Exercise, say: Say): readonly Choosable[] | null {
  switch (exercise.type) {
    case 'true-false': {
      const { answer, why } = exercise;
      return [
        { id: 'true', text: say('exercise.true'), correct: answer, why: why.true },
        { id: 'false', text: say('exercise.false'), correct: !answer, why: why.false },
      ];
    }
    case 'signs':
      return exercise.text.map(({ sign, ...sentence }) => ({ ...sentence, correct: sign }));
    case 'matching':
    case 'ordering':
      return null;
    default:
      return shuffle(exercise.options, randomFrom(exercise.id));
  }
}

/** @param several whether more than one may be right: then it matters that a right one was not chosen */
function toldOfOption(correct: boolean, chosen: boolean, several: boolean, say: Say): Omit<Told, 'why'> {
  const marks: (Mark | false)[] = [
    correct && { text: say('progress.checks.right-answer'), good: true, tick: true },
    chosen && { text: say('progress.checks.your-answer'), good: correct, ...(!correct && { cross: true }) },
    several && correct && !chosen && { text: say('exercise.not-chosen'), good: false, cross: true },
  ];
  return { marks: marks.filter((mark) => mark !== false), look: correct ? 'right' : chosen ? 'chosen' : '' };
}

function toldOfSign(sign: boolean, chosen: boolean, say: Say): Omit<Told, 'why'> {
  if (sign === chosen && !sign) return { marks: [], look: '' };
  if (sign === chosen) return { marks: [{ text: say('exercise.signs.hit'), good: true, tick: true }], look: 'right' };
  const text = say(sign ? 'exercise.signs.miss' : 'exercise.signs.false-alarm');
  return { marks: [{ text, good: false, cross: true }], look: 'chosen' };
}
