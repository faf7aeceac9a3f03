/** The least that the rules must know of an interview. */
export interface Script {
  readonly start: string;
  readonly nodes: readonly ScriptNode[];
}

export interface ScriptNode {
  readonly id: string;
  readonly choices: readonly ScriptChoice[]; // none: an ending
}

export interface ScriptChoice {
  readonly id: string;
  readonly score: number;
  readonly unsafe: boolean;
  readonly next: string;
}

/** A line of the log: what was chosen where. */
export interface Decided {
  readonly node: string;
  readonly choice: string;
}

/** Where somebody stands in an interview. */
export interface Standing {
  readonly path: readonly Decided[]; // what counts: the log without what was taken up again
  readonly ending: string | null; // the node it has ended at
  readonly openUnsafe: number | null; // once ended: place in the path of its first unsafe choice
  readonly asks: string | null; // the node whose decision comes next; null: done
}

/**
 * Follows the log from the start. The log is only added to: where an ending was reached with an unsafe choice, whatever comes
 * next in it was decided at the first such node again, and takes the place of what had followed (pedagogy, § 6).
 */
export function replay(script: Script, log: readonly Decided[]): Standing {
  let standing = standingAt(script, [], script.start);
  for (const { choice } of log) {
    if (standing.asks === null) break; // done: nothing can follow
    const node = standing.asks;
    const kept = standing.path.slice(0, standing.openUnsafe ?? undefined);
    standing = standingAt(script, [...kept, { node, choice }], choiceOf(script, { node, choice }).next);
  }
  return standing;
}

function standingAt(script: Script, path: readonly Decided[], at: string): Standing {
  if (nodeOf(script, at).choices.length > 0) return { path, ending: null, openUnsafe: null, asks: at };
  const first = path.findIndex((decided) => choiceOf(script, decided).unsafe);
  return first < 0
    ? { path, ending: at, openUnsafe: null, asks: null }
    : { path, ending: at, openUnsafe: first, asks: path[first]!.node };
}

export function nodeOf<N extends { readonly id: string }>({ nodes }: { readonly nodes: readonly N[] }, id: string): N {
  return nodes.find((node) => node.id === id)!; // the catalogue publishes no interview that leads nowhere
}

export function choiceOf<C extends ScriptChoice>(
  script: { readonly nodes: readonly { readonly id: string; readonly choices: readonly C[] }[] },
  { node, choice }: Decided,
): C {
  return nodeOf(script, node).choices.find(({ id }) => id === choice)!;
}

/**
 * The interview as it goes with the best safe choice each time: what the alternative activity tells. It stops before it would
 * come to a node again.
 */
export function safePath(script: Script): Decided[] {
  const path: Decided[] = [];
  let node = nodeOf(script, script.start);
  while (node.choices.length > 0 && path.every((decided) => decided.node !== node.id)) {
    const safe = node.choices.filter(({ unsafe }) => !unsafe);
    const best = safe.reduce((one, other) => (other.score > one.score ? other : one));
    path.push({ node: node.id, choice: best.id });
    node = nodeOf(script, best.next);
  }
  return path;
}
