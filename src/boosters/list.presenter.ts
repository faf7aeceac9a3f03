import { dayInWords, type Say } from '../shared/index.js';
import { BOOSTERS, boosterHref } from './addresses.js';
import type { BoosterEntry } from './boosters.service.js';
import { YEARLY, type Day } from './domain/calendar.js';
import { questionsOn } from './domain/draw-booster.js';

/** What a booster is called: by its day. */
export const nameOfDay = (day: Day, say: Say): string => say('boosters.day', { day });

/** What is due now, the one that renews first; then each of the four with its day. */
export function presentBoosters(entries: readonly BoosterEntry[], say: Say) {
  return {
    title: say('boosters.title'),
    lead: say('boosters.lead'),
    breadcrumb: [{ href: '/percorso', label: say('path.title') }, { label: say('boosters.title') }],
    none: entries.length === 0,
    action: BOOSTERS,
    due: dueFirst(entries).map((entry, index) => presentDue(entry, `richiamo-${index + 1}`, say)),
    nothingDue: entries.length > 0 && dueFirst(entries).length === 0 ? say('boosters.nothing-due') : null,
    steps: entries.map((entry) => presentStep(entry, say)),
  };
}

/** The booster to do next, as the one thing to do on the learner's own page; null when none is due. */
export function nextBooster(entries: readonly BoosterEntry[], say: Say) {
  const [entry] = dueFirst(entries);
  return entry
    ? {
        label: nameOfDay(entry.day, say),
        content: false,
        note: noteOf(entry, say),
        href: BOOSTERS,
        unit: null,
        action: say(entry.booster ? 'path.go-on' : 'path.begin'),
      }
    : null;
}

/** What comes and when: the next booster that is not due yet, and until when the certificate may be renewed. */
export function presentDeadlines(entries: readonly BoosterEntry[], say: Say): string[] {
  const waiting = entries.filter(({ standing }) => standing.state === 'not_yet');
  const next = waiting.find(({ day }) => day !== YEARLY);
  const yearly = entries.find(({ day, standing }) => day === YEARLY && ['not_yet', 'due'].includes(standing.state));
  return [
    ...(next ? [say('boosters.deadline', { name: nameOfDay(next.day, say), from: fromOf(next, say) })] : []),
    ...(yearly ? [say('boosters.deadline.yearly', { from: fromOf(yearly, say), until: untilOf(yearly, say) })] : []),
  ];
}

function dueFirst(entries: readonly BoosterEntry[]): BoosterEntry[] {
  const due = entries.filter(({ standing }) => standing.state === 'due');
  return [...due.filter(({ day }) => day === YEARLY), ...due.filter(({ day }) => day !== YEARLY)];
}

function presentDue(entry: BoosterEntry, id: string, say: Say) {
  const { certificate, day, booster } = entry;
  return {
    id,
    name: nameOfDay(day, say),
    note: noteOf(entry, say),
    code: certificate.code,
    day,
    resume: booster && { href: boosterHref(booster.number), label: say('boosters.resume') },
  };
}

const noteOf = (entry: BoosterEntry, say: Say): string =>
  entry.day === YEARLY
    ? say('boosters.note.yearly', { questions: questionsOn(entry.day), until: untilOf(entry, say) })
    : say('boosters.note', { questions: questionsOn(entry.day) });

function presentStep(entry: BoosterEntry, say: Say) {
  const { day, booster, standing } = entry;
  const { state } = standing;
  const done = state === 'done' || state === 'done_late';
  return {
    label: nameOfDay(day, say),
    href: done ? boosterHref(booster!.number) : null,
    done,
    current: state === 'due',
    todo: state === 'not_yet',
    over: state === 'over',
    note: done
      ? say(`boosters.state.${state}`, { day: dayInWords(standing.doneOn!, say.language) })
      : state === 'not_yet'
        ? say('boosters.state.not_yet', { day: fromOf(entry, say) })
        : null,
  };
}

const fromOf = ({ standing }: BoosterEntry, say: Say): string => dayInWords(standing.dueOn, say.language);
const untilOf = ({ standing }: BoosterEntry, say: Say): string => dayInWords(standing.untilOn!, say.language);
