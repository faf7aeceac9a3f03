import { choiceOf, nodeOf, type Decided, type Script } from './replay.js';

/** A decision with the scores it could have had. */
export interface Visited {
  readonly chosen: number;
  readonly scores: readonly number[]; // of all the node's choices
}

/**
 * 100 × the mean over the visited nodes of (chosen − least) / (most − least); null where nothing was decided (pedagogy, § 6). A node
 * whose choices all score the same cannot be missed: 1.
 */
export function score(visited: readonly Visited[]): number | null {
  if (visited.length === 0) return null;
  const total = visited.reduce((sum, node) => sum + shareOf(node), 0);
  return (100 * total) / visited.length;
}

function shareOf({ chosen, scores }: Visited): number {
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  return most === least ? 1 : (chosen - least) / (most - least);
}

/** The same, of a path through an interview. */
export function scoreOf(script: Script, path: readonly Decided[]): number | null {
  return score(
    path.map((decided) => ({
      chosen: choiceOf(script, decided).score,
      scores: nodeOf(script, decided.node).choices.map((choice) => choice.score),
    })),
  );
}
