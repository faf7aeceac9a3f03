import type { UnitContent } from '../catalogue/index.js';
import { interviewHref, sourcesOf, trail, unitHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { decisionHref, pauseHref, runHref } from './addresses.js';
import { choiceOf, nodeOf, replay } from './domain/replay.js';
import { scoreOf } from './domain/score.js';
import type { OpenedRun } from './interviews.service.js';

/**
 * A scene of an interview: its choices, or once one is taken what it did. Before that nothing in it tells a choice from another,
 * and of those not taken nothing is ever said.
 * @param position of the decision in the log, from 1; at most the one that comes next
 */
export function presentScene({ run, unit, log }: OpenedRun, position: number, say: Say) {
  const { interview } = unit;
  const before = replay(interview, log.slice(0, position - 1));
  const node = nodeOf(interview, before.asks!);
  const decided = log[position - 1];
  const turn = (before.openUnsafe ?? before.path.length) + 1; // taken up again, it is that choice again
  return {
    ...frameOf(unit, say('practice.interview.turn', { turn }), say),
    setting: interview.setting,
    settingOpen: position === 1,
    scene: node.scene,
    action: decisionHref(unit.slug, run.number, position),
    choices: decided ? null : node.choices.map(({ id, text }) => ({ id, text })),
    taken: decided ? takenOf(unit, { ...decided, node: node.id }, run.number, position, say) : null,
    leaveHref: unitHref(unit.slug),
  };
}

function takenOf(
  { slug, interview }: UnitContent,
  decided: { readonly node: string; readonly choice: string },
  run: number,
  position: number,
  say: Say,
) {
  const { text, feedback, unsafe, next } = choiceOf(interview, decided);
  const ended = nodeOf(interview, next).choices.length === 0;
  return {
    text,
    feedback,
    unsafe: unsafe ? say('practice.interview.unsafe') : null,
    next: ended
      ? { href: runHref(slug, run), label: say('practice.interview.to-end') }
      : { href: `${decisionHref(slug, run, position + 1)}#scena`, label: say('practice.interview.next') },
  };
}

/** How an interview ended: what was said and what stayed hidden, the result, and where it must be taken up again, if anywhere. */
export function presentEnding({ run, unit, log, standing }: OpenedRun, say: Say) {
  const { interview } = unit;
  const { scene, said, hidden } = nodeOf(interview, standing.ending!);
  const unsafe = standing.openUnsafe === null ? null : standing.path[standing.openUnsafe]!;
  return {
    ...frameOf(unit, say('practice.interview.ended'), say),
    scene,
    said,
    hidden,
    score: say('practice.interview.score', { score: Math.round(scoreOf(interview, standing.path) ?? 0) }),
    again: unsafe && {
      text: choiceOf(interview, unsafe).text,
      href: `${decisionHref(unit.slug, run.number, log.length + 1)}#scena`,
    },
    sources: sourcesOf(unit, interview.sources),
    next: { href: pauseHref(unit.slug), label: say('practice.go-on') },
  };
}

function frameOf(unit: UnitContent, kicker: string, say: Say) {
  return {
    title: unit.interview.title,
    tab: say('progress.interview'), // neutral, for whoever looks at the screen
    kicker,
    breadcrumb: trail(unit, { label: say('progress.interview'), href: interviewHref(unit.slug) }, say),
  };
}
