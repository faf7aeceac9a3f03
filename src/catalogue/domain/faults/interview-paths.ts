import type { Interview } from '../content.js';
import { inFile, only, type Fault } from './fault.js';

/** Ways that lead nowhere, nodes nobody comes to, and nodes nobody comes out of. */
export function pathFaults({ nodes, start }: Interview): Fault[] {
  const ids = nodes.map(({ id }) => id);
  const missing = (id: string) => `il nodo «${id}» non c’è: scrivi uno di ${ids.join(', ')}.`;
  const onwards = (from: readonly string[]) =>
    nodes.filter(({ id }) => from.includes(id)).flatMap(({ choices }) => choices.map(({ next }) => next));
  const backwards = (to: readonly string[]) =>
    nodes.filter(({ choices }) => choices.some(({ next }) => to.includes(next))).map(({ id }) => id);
  const reached = spread([start], onwards);
  const ending = spread(
    nodes.filter(({ choices }) => choices.length === 0).map(({ id }) => id),
    backwards,
  );
  return [
    ...only([!ids.includes(start) && inFile('interview', ['start'], missing(start))]),
    ...nodes.flatMap(({ id, choices }, index) =>
      only([
        ...choices.map(
          ({ next }, at) => !ids.includes(next) && inFile('interview', ['nodes', index, 'choices', at, 'next'], missing(next)),
        ),
        ids.includes(start) &&
          !reached.has(id) &&
          inFile(
            'interview',
            ['nodes', index],
            `nessuna strada porta a «${id}»: scrivilo nel «next» di una scelta, o togli il nodo.`,
          ),
        !ending.has(id) &&
          inFile('interview', ['nodes', index], `da «${id}» non si arriva a un finale: fai portare una scelta verso un finale.`),
      ]),
    ),
  ];
}

/** Everything that can be come to, step by step, those given included. */
function spread(given: readonly string[], step: (ids: readonly string[]) => string[]): Set<string> {
  const known = new Set(given);
  for (let added = [...given]; added.length > 0;) {
    added = step(added).filter((id) => !known.has(id));
    for (const id of added) known.add(id);
  }
  return known;
}
