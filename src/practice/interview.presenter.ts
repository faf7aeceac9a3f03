import type { Published, UnitContent } from '../catalogue/index.js';
import { interviewHref, sourcesOf, trail, unitHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { decisionHref, readingHref, runHref } from './addresses.js';
import { choiceOf, nodeOf, safePath } from './domain/replay.js';
import type { InterviewEntry } from './interviews.service.js';

/** The page before an interview: its note, and two ways on that are worth the same. */
export function presentInterviewEntry({ unit, open, done }: InterviewEntry, say: Say) {
  const { title, note } = unit.interview;
  return {
    title,
    tab: say('progress.interview'), // neutral, for whoever looks at the screen
    kicker: say('progress.interview'),
    breadcrumb: trail(unit, { label: say('progress.interview') }, say),
    done: done ? say('practice.interview.done') : null,
    noteHeading: say('practice.note'),
    note,
    rules: [
      say('practice.interview.rule.scenes'),
      say('practice.interview.rule.unsafe'),
      say('practice.interview.rule.stop'),
      say('practice.interview.rule.seen-by'),
    ],
    open: open && { href: resumeHref(open), label: say('practice.interview.resume') },
    action: interviewHref(unit.slug),
    alternativeHref: readingHref(unit.slug),
  };
}

function resumeHref({ run, log, standing }: NonNullable<InterviewEntry['open']>): string {
  return standing.ending ? runHref(run.unit, run.number) : decisionHref(run.unit, run.number, log.length + 1);
}

/** The alternative activity: the same interview as a text, with the safe choice and what it does. */
export function presentReading(unit: Published<UnitContent>, say: Say) {
  const { interview } = unit;
  const path = safePath(interview);
  const last = path.at(-1);
  const ending = nodeOf(interview, last ? choiceOf(interview, last).next : interview.start);
  return {
    title: interview.title,
    tab: say('progress.interview'),
    kicker: say('practice.reading.title'),
    breadcrumb: trail(unit, { label: say('progress.interview'), href: interviewHref(unit.slug) }, say),
    setting: interview.setting,
    moments: path.map((decided, index) => ({
      heading: say('practice.reading.moment', { number: index + 1 }),
      scene: nodeOf(interview, decided.node).scene,
      choice: choiceOf(interview, decided).text,
      feedback: choiceOf(interview, decided).feedback,
    })),
    ending: { scene: ending.scene, said: ending.said, hidden: ending.hidden },
    sources: sourcesOf(unit, interview.sources),
    action: readingHref(unit.slug),
  };
}

/** One quiet screen before whatever comes next (pedagogy, § 13). */
export function presentPause(unit: Published<UnitContent>, say: Say) {
  return {
    title: say('practice.pause.title'),
    breadcrumb: trail(unit, { label: say('progress.interview'), href: interviewHref(unit.slug) }, say),
    next: { href: unitHref(unit.slug), label: say('practice.go-on') },
  };
}
