import { letter, type Choice } from './question.js';

/** An option as other systems weigh it. */
export interface Weighed {
  readonly text: string;
  readonly why: string;
  readonly weight: number; // percent of the whole, −100 to 100
}

const CLOSE = 0.01; // percent: others round 33.33333

/** The weight that says our rule for a right option, and with a minus for a wrong one: 50 where two are right. */
export const shareOf = (right: number): number => Number((100 / right).toFixed(5));

/**
 * A choice from weighed options. With one answer to give the right one weighs 100; with several the right ones weigh more than
 * nothing. `reweighed`: the weights were others than our rule gives, and are lost.
 */
export function choiceFrom(type: Choice['type'], weighed: readonly Weighed[]): { choice: Choice; reweighed: boolean } {
  const isRight = ({ weight }: Weighed) => (type === 'single' ? weight >= 100 : weight > 0);
  const share = 100 / weighed.filter(isRight).length;
  const ours = (option: Weighed) => (isRight(option) ? share : type === 'single' ? 0 : -share);
  return {
    choice: {
      type,
      options: weighed.map(({ text, why, ...option }, place) => ({
        id: letter(place),
        text,
        correct: isRight({ text, why, ...option }),
        why,
      })),
    },
    reweighed:
      type === 'single'
        ? weighed.some((option) => !isRight(option) && option.weight !== 0)
        : weighed.some((option) => Math.abs(option.weight - ours(option)) > CLOSE),
  };
}
