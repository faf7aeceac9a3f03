import type { Say } from '../../shared/index.js';
import {
  askedName,
  judge,
  saidIn,
  typeOf,
  type Exercise,
  type Judgement,
  type Refused,
  type Response,
} from '../domain/exercises/index.js';
import { choicesOf } from './choices.presenter.js';
import { listsOf } from './lists.presenter.js';

/** How an exercise stands with its reader. */
export interface Standing {
  readonly number: string; // in words: “Domanda 1”
  readonly response: Response | null; // taken; null: not answered
  readonly refused?: Refused | undefined; // just now, with what was chosen
}

export type ExerciseView = ReturnType<typeof presentExercise>;

/**
 * An exercise for `partials/exercise`: every type in native controls. Until it is answered nothing in the view tells what is
 * right; then every part says why.
 */
export function presentExercise(exercise: Exercise, { number, response, refused }: Standing, say: Say) {
  const type = typeOf(exercise);
  const judgement = response !== null && !refused ? judge(exercise, response) : null;
  const rule = ruleOf(exercise, say);
  const desk = { judgement, said: saidIn(refused?.kept ?? response ?? {}), lack: refused?.lack ?? null, say };
  return {
    id: exercise.id,
    asked: askedName(exercise.id),
    number,
    prompt: exercise.prompt,
    rule,
    describedBy: [...(refused ? [`problema-${exercise.id}`] : []), ...(rule ? [`regola-${exercise.id}`] : [])].join(' '),
    problem: refused ? say(`exercise.refused.${refused.lack}`) : null,
    answered: judgement !== null,
    right: judgement?.right ?? false,
    verdict: judgement && say(verdictOf(judgement)),
    result: judgement && resultOf(exercise, judgement, say),
    choices: choicesOf(exercise, desk),
    radio: type === 'single' || type === 'true-false',
    asText: type === 'signs',
    lists: listsOf(exercise, desk),
    places: type === 'ordering',
  };
}

/** How credit is given, before anything is chosen; of one choice among four there is nothing to say. */
function ruleOf(exercise: Exercise, say: Say): string | null {
  switch (exercise.type) {
    case 'matching':
      return [say('exercise.rule.matching'), ...(exercise.extra.length > 0 ? [say('exercise.rule.extra')] : [])].join(' ');
    case 'ordering': {
      const places = exercise.items.length;
      return say('exercise.rule.ordering', { places, pairs: (places * (places - 1)) / 2 });
    }
    case 'multiple':
    case 'true-false':
    case 'signs':
      return say(`exercise.rule.${exercise.type}`);
    default:
      return null;
  }
}

const verdictOf = ({ right, points }: Judgement): string =>
  right ? 'progress.checks.right' : points > 0 ? 'exercise.partly' : 'progress.checks.wrong';

/** What was right, in numbers; nothing where right or not says it all. */
function resultOf(exercise: Exercise, { points, outOf, parts }: Judgement, say: Say): string | null {
  switch (exercise.type) {
    case 'multiple':
    case 'signs': {
      const chosen = parts.filter(({ said }) => said !== null);
      const hits = chosen.filter(({ right }) => right).length;
      const counts = { hits, misses: outOf - hits, wrong: chosen.length - hits, points, outOf };
      return say(`exercise.result.${exercise.type}`, counts);
    }
    case 'matching':
    case 'ordering':
      return say(`exercise.result.${exercise.type}`, { points, outOf });
    default:
      return null;
  }
}
