import type { Last } from './choose.js';

/** Something that was asked, in its unit. */
export interface Asked {
  readonly unit: string;
  readonly id: string;
}

export type Answered = Asked & Last;

/** A name for something asked that no other unit has. */
export const keyOf = ({ unit, id }: Asked): string => `${unit} ${id}`;

/** The last answer to each question, wherever it was given; of two at the same moment the later in the list. By `keyOf`. */
export function lastAnswers(answers: readonly Answered[]): Map<string, Last> {
  const last = new Map<string, Last>();
  for (const { at, right, ...asked } of answers) {
    const key = keyOf(asked);
    const known = last.get(key);
    if (!known || known.at <= at) last.set(key, { at, right });
  }
  return last;
}

/** How often each has been shown, by `keyOf`. */
export function timesShown(shown: readonly Asked[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const one of shown) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  return times;
}
