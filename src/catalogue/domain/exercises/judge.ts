import type { Exercise } from './exercise.js';
import { CHOSEN, saidIn, type Response } from './response.js';

/** How one part went. */
export interface JudgedPart {
  readonly id: string;
  readonly said: string | null; // what was said of it; null: nothing
  readonly right: boolean; // as it should be: chosen and right, or left alone and wrong
}

/** How a response went. */
export interface Judgement {
  readonly credit: number; // 0–1: points by those there were
  readonly right: boolean; // the whole credit
  readonly points: number;
  readonly outOf: number; // at least 1
  readonly parts: readonly JudgedPart[]; // options, pairs, items or sentences, as the exercise lists them
}

/**
 * Judges a response; what it says of parts that are not there counts for nothing. The points of each type:
 * - `single`, `true-false`: 1 for the right answer;
 * - `multiple`: 1 for each right option chosen, less 1 for each wrong one, out of the right ones; never below 0;
 * - `matching`: 1 for each pair;
 * - `ordering`: 1 for each two items of which the earlier stands before the later: n(n − 1)/2 of n items;
 * - `signs`: 1 for each sign seen, less 1 for each false alarm, out of the signs; never below 0.
 */
export function judge(exercise: Exercise, response: Response): Judgement {
  const said = saidIn(response);
  switch (exercise.type) {
    case 'true-false':
      return oneOf(
        [true, false].map((value) => ({ id: String(value), due: value === exercise.answer })),
        said,
      );
    case 'multiple':
      return chosenAmong(
        exercise.options.map(({ id, correct }) => ({ id, due: correct })),
        said,
      );
    case 'signs':
      return chosenAmong(
        exercise.text.map(({ id, sign }) => ({ id, due: sign })),
        said,
      );
    case 'matching': {
      const parts = exercise.pairs.map(({ id }) => partOf(id, said, id));
      return judgement(parts.filter(({ right }) => right).length, parts.length, parts);
    }
    case 'ordering': {
      const parts = exercise.items.map(({ id }, index) => partOf(id, said, String(index + 1)));
      return judgement(inOrder(parts), (parts.length * (parts.length - 1)) / 2, parts);
    }
    default:
      return oneOf(
        exercise.options.map(({ id, correct }) => ({ id, due: correct })),
        said,
      );
  }
}

interface Choice {
  readonly id: string;
  readonly due: boolean; // to be chosen
}

function oneOf(choices: readonly Choice[], said: ReadonlyMap<string, string>): Judgement {
  const parts = judgedChoices(choices, (id) => said.get('') === id);
  return judgement(choices.some(({ id, due }) => due && said.get('') === id) ? 1 : 0, 1, parts);
}

function chosenAmong(choices: readonly Choice[], said: ReadonlyMap<string, string>): Judgement {
  const chosen = choices.filter(({ id }) => said.get(id) === CHOSEN);
  const hits = chosen.filter(({ due }) => due).length;
  const outOf = choices.filter(({ due }) => due).length;
  return judgement(
    Math.max(0, hits - (chosen.length - hits)),
    outOf,
    judgedChoices(choices, (id) => said.get(id) === CHOSEN),
  );
}

const judgedChoices = (choices: readonly Choice[], isChosen: (id: string) => boolean): JudgedPart[] =>
  choices.map(({ id, due }) => ({ id, said: isChosen(id) ? CHOSEN : null, right: isChosen(id) === due }));

function partOf(id: string, said: ReadonlyMap<string, string>, due: string): JudgedPart {
  const given = said.get(id) ?? null;
  return { id, said: given, right: given === due };
}

/** How many two of them stand as they should: those that stand nowhere, or on one place, do not. */
const inOrder = (parts: readonly JudgedPart[]): number =>
  parts
    .flatMap(({ said }, index) => parts.slice(index + 1).map((later) => [said, later.said] as const))
    .filter(([said, later]) => said !== null && later !== null && Number(said) < Number(later)).length;

const judgement = (points: number, outOf: number, parts: readonly JudgedPart[]): Judgement => ({
  credit: points / outOf,
  right: points === outOf,
  points,
  outOf,
  parts,
});
