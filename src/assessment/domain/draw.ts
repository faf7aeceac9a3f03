import { randomFrom, shuffle, type Random } from '../../shared/index.js';

/** The least that drawing must know of a question. */
export interface Drawable {
  readonly id: string;
  readonly lesson: string;
  readonly options: readonly { readonly id: string }[];
}

/** Which questions an attempt asks, and their options, in the order shown. */
export type Sheet = readonly { readonly question: string; readonly options: readonly string[] }[];

interface Draw {
  readonly bank: readonly Drawable[];
  readonly questions: number; // to draw
  readonly seen: ReadonlySet<string>; // question ids this person has had before
  readonly atLeastNew: number; // never seen before, while the bank has them
  readonly seed: string;
}

/**
 * A random sample stratified by lesson: every lesson gives as many questions as any other, give or take one. Then the order
 * of the questions and of each one's options is shuffled. The same seed and history give the same sheet.
 */
export function draw({ bank, questions, seen, atLeastNew, seed }: Draw): Sheet {
  const random = randomFrom(seed);
  const chosen = withNew(stratified(bank, questions, random), bank, { seen, atLeastNew }, random);
  return shuffle(chosen, random).map(({ id, options }) => ({
    question: id,
    options: shuffle(options, random).map((option) => option.id),
  }));
}

/** Takes one question from each lesson in turn, lessons in random order, until there are enough. */
function stratified(bank: readonly Drawable[], questions: number, random: Random): Drawable[] {
  const lessons = shuffle([...new Set(bank.map(({ lesson }) => lesson))], random);
  const piles = lessons.map((lesson) =>
    shuffle(
      bank.filter((question) => question.lesson === lesson),
      random,
    ),
  );
  const chosen: Drawable[] = [];
  for (let round = 0; chosen.length < Math.min(questions, bank.length); round++) {
    const next = piles.flatMap((pile) => pile.slice(round, round + 1));
    chosen.push(...next.slice(0, questions - chosen.length));
  }
  return chosen;
}

/** Exchanges questions seen before for new ones, of the same lesson where it has some, until enough are new. */
function withNew(
  drawn: Drawable[],
  bank: readonly Drawable[],
  { seen, atLeastNew }: Pick<Draw, 'seen' | 'atLeastNew'>,
  random: Random,
): Drawable[] {
  const chosen = [...drawn];
  const spare = shuffle(
    bank.filter((question) => !seen.has(question.id) && !chosen.includes(question)),
    random,
  );
  while (spare.length > 0 && chosen.filter(({ id }) => !seen.has(id)).length < atLeastNew) {
    const old = chosen.findIndex(({ id, lesson }) => seen.has(id) && spare.some((fresh) => fresh.lesson === lesson));
    const at = old >= 0 ? old : chosen.findIndex(({ id }) => seen.has(id));
    const fresh = Math.max(
      0,
      spare.findIndex(({ lesson }) => lesson === chosen[at]!.lesson),
    );
    chosen[at] = spare.splice(fresh, 1)[0]!;
  }
  return chosen;
}
