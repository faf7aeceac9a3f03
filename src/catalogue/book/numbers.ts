import type { UnitContent } from '../domain/content.js';

/**
 * Short numbers by which reviewers cite what they correct: L2 a lesson, V3 a check question, E4 an exercise, D12 a question of
 * the bank, D12 bis its sister, C5 a case, N4 a node of the interview. Each counts its list from the top, so it holds for one version of the unit.
 */
export interface Numbers {
  readonly lesson: (slug: string) => string;
  readonly question: (id: string) => string;
  readonly vignette: (id: string) => string;
  readonly node: (id: string) => string;
}

export function numbersOf({ lessons, checks, exercises, bank, vignettes, interview }: UnitContent): Numbers {
  const sisters = bank.flatMap(({ sister }, index): [string, string][] => (sister === null ? [] : [[sister, `D${index + 1} bis`]]));
  const questions = new Map([...sisters, ...numbered('V', checks), ...numbered('E', exercises), ...numbered('D', bank)]);
  const slugs = lessons.map(({ slug }) => ({ id: slug }));
  return {
    lesson: finder(new Map(numbered('L', slugs))),
    question: finder(questions),
    vignette: finder(new Map(numbered('C', vignettes))),
    node: finder(new Map(numbered('N', interview.nodes))),
  };
}

const numbered = (letter: string, things: readonly { readonly id: string }[]): [string, string][] =>
  things.map(({ id }, index) => [id, `${letter}${index + 1}`]);

/** What has no number is called as it is: a reviewer sees that it leads nowhere. */
const finder = (numbers: ReadonlyMap<string, string>) => (id: string) => numbers.get(id) ?? `«${id}»`;
