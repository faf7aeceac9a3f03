import { mean } from './averages.js';

/** A point of a branching interview that somebody came to. */
export interface VisitedNode {
  readonly options: readonly number[]; // scores of all its options
  readonly chosen: number; // score of the one chosen
  readonly unsafe: boolean; // the one chosen blames, tells the partner or promises secrecy
}

export interface InterviewScore {
  readonly score: number | null; // 0 worst to 100 best; null when no node had a better and a worse option
  readonly repeatFrom: number | null; // index of the first unsafe choice: from there again, whatever the score
}

/**
 * What an interview was worth (pedagogy, § 6): the mean, over the nodes visited, of where the choice stands between the worst and
 * the best option of its node. A node whose options are worth the same says nothing and is left out.
 *
 * @param visited the nodes in the order visited
 */
export function interviewScore(visited: readonly VisitedNode[]): InterviewScore {
  const places = visited.map(place).filter((found) => found !== null);
  const unsafe = visited.findIndex((node) => node.unsafe);
  return { score: places.length === 0 ? null : 100 * mean(places), repeatFrom: unsafe < 0 ? null : unsafe };
}

function place({ options, chosen }: VisitedNode): number | null {
  const [worst, best] = [Math.min(...options), Math.max(...options)];
  return worst === best ? null : (chosen - worst) / (best - worst);
}
