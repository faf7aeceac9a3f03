import { isSingle, type Published, type Question, type UnitContent, type Vignette } from '../catalogue/index.js';
import { isRight, outcomeOf } from '../practice/index.js';
import type { Item } from './domain/draw-booster.js';

/** What a booster asks, with its words: a question, or a case. */
export type AskedItem =
  | { readonly kind: 'question'; readonly unit: Published<UnitContent>; readonly question: Question }
  | { readonly kind: 'case'; readonly unit: Published<UnitContent>; readonly scene: Vignette };

/** How a case is answered: there are signs, or there are none. */
export const SIGNS = { yes: 'si', no: 'no' } as const;

/** An item with its words, from its unit in the version it was drawn from. */
export function askedIn(unit: Published<UnitContent>, { kind, id }: Item): AskedItem {
  const byId = (one: { readonly id: string }) => one.id === id;
  if (kind === 'case') return { kind, unit, scene: unit.vignettes.find(byId)! };
  return { kind, unit, question: [...unit.checks.filter(isSingle), ...unit.sisters, ...unit.bank].find(byId)! }; // a version never changes
}

/** What may be answered. */
export const answersTo = (item: AskedItem): readonly string[] =>
  item.kind === 'case' ? Object.values(SIGNS) : item.question.options.map(({ id }) => id);

export function isRightAnswer(item: AskedItem, given: string): boolean {
  if (item.kind === 'case') return isRight(outcomeOf(item.scene.sign, given === SIGNS.yes));
  return item.question.options.some(({ id, correct }) => id === given && correct);
}
