import { fieldsOf, mixed, rightTexts, type Exercise } from '../domain/exercises/index.js';
import type { Desk, Mark, Told } from './desk.js';

/** Something to which one of a list is given. */
export interface ListView {
  readonly id: string; // of its field in the page
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly invalid: boolean;
  readonly told: Told | null;
}

interface Listed {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly due: string; // what belongs to it, in words
}

/** What is given one of a list: pairs in the order they are written in, items once answered in the right one; null: choices. */
export function listsOf(exercise: Exercise, desk: Desk): ListView[] | null {
  const { judgement, say } = desk;
  if (exercise.type === 'matching') {
    const pairs = exercise.pairs.map(({ id, left, right, why }) => {
      return { id, why, text: left, due: say('exercise.due.matching', { text: right }) };
    });
    const answers = mixed(rightTexts(exercise), exercise.id).map(({ id, text }) => ({ id, label: text }));
    return listViews(exercise, pairs, answers, desk);
  }
  if (exercise.type !== 'ordering') return null;

  const items = exercise.items.map((item, index) => ({ ...item, due: say('exercise.due.ordering', { place: index + 1 }) }));
  const places = items.map((_, index) => ({ id: String(index + 1), label: say('exercise.place', { place: index + 1 }) }));
  return listViews(exercise, judgement ? items : mixed(items, exercise.id), places, desk);
}

function listViews(
  exercise: Exercise,
  parts: readonly Listed[],
  answers: readonly { readonly id: string; readonly label: string }[],
  { judgement, said, lack, say }: Desk,
): ListView[] {
  const fields = fieldsOf(exercise);
  return parts.map(({ id, text, why, due }) => {
    const { name, values } = fields.find(({ part }) => part === id)!;
    const given = said.get(id);
    const right = judgement?.parts.find((part) => part.id === id)?.right ?? false;
    const chosen = answers.find((answer) => answer.id === given)?.label ?? '';
    return {
      id: name,
      name,
      label: text,
      options: answers.map((answer) => ({ value: values.get(answer.id)!, label: answer.label, selected: answer.id === given })),
      invalid: lack !== null && (given === undefined || (lack === 'same-place' && isTwice(given, said))),
      told: judgement && {
        why,
        marks: right ? [goodMark(say('exercise.part-right'))] : [missedMark(say('exercise.said', { text: chosen })), goodMark(due)],
        look: right ? 'right' : 'chosen',
      },
    };
  });
}

const goodMark = (text: string): Mark => ({ text, good: true, tick: true });

const missedMark = (text: string): Mark => ({ text, good: false, cross: true });

const isTwice = (value: string, said: ReadonlyMap<string, string>): boolean =>
  [...said.values()].filter((other) => other === value).length > 1;
