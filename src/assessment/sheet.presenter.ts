import type { UnitContent } from '../catalogue/index.js';
import { trail } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import type { OpenedAttempt } from './assessment.service.js';

type Chosen = ReadonlyMap<string, string>; // option by question

const NONE: Chosen = new Map();

/** The words of an option. */
export function optionText({ bank }: UnitContent, question: string, option: string): string {
  return bank.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.text ?? '';
}

/**
 * The sheet while an attempt is open: prompts, options in the drawn order, what is stored. Nothing that tells a right option
 * from a wrong one.
 * @param given `unsaved`: chosen before the session ended, still to be saved; `conflicts`: chosen on a page that was overtaken
 */
export function presentSheet(
  { attempt, unit, responses }: OpenedAttempt,
  { unsaved = NONE, conflicts = NONE }: { unsaved?: Chosen; conflicts?: Chosen },
  say: Say,
) {
  const questions = attempt.sheet.map(({ question: id, options }, index) => {
    const stored = responses.get(id);
    const pending = unsaved.get(id) ?? conflicts.get(id);
    const waiting = pending !== undefined && pending !== stored?.option && options.includes(pending);
    const state = waiting ? (conflicts.has(id) ? 'conflict' : 'unsaved') : stored ? 'saved' : 'none';
    const chosen = state === 'unsaved' ? pending : stored?.option;
    return {
      id,
      position: index + 1,
      number: say('assessment.sheet.number', { number: index + 1, all: attempt.sheet.length }),
      prompt: unit.bank.find((question) => question.id === id)!.prompt,
      options: options.map((option) => ({ id: option, text: optionText(unit, id, option), checked: option === chosen })),
      given: chosen !== undefined,
      revision: stored?.revision ?? 0,
      state,
      stateText: stateText(state, unit, id, stored?.option, pending, say),
    };
  });
  return {
    title: say('assessment.sheet.title'),
    breadcrumb: trail(unit, { label: say('assessment.sheet.title') }, say),
    questions,
    conflicts: questions
      .filter(({ state }) => state === 'conflict')
      .map(({ id, position }) => ({ href: `#domanda-${id}`, label: say('assessment.sheet.go-to', { number: position }) })),
    unsaved: questions.some(({ state }) => state === 'unsaved'),
    action: `/tentativi/${attempt.id}/risposte`,
    answered: responses.size,
    all: attempt.sheet.length,
    answeredText: say('assessment.sheet.answered', { all: attempt.sheet.length }),
  };
}

function stateText(
  state: string,
  unit: UnitContent,
  question: string,
  stored: string | undefined,
  pending: string | undefined,
  say: Say,
): string {
  if (state === 'saved') return say('assessment.saved');
  if (state === 'unsaved')
    return stored === undefined
      ? say('assessment.unsaved')
      : say('assessment.unsaved-instead', { stored: optionText(unit, question, stored) });
  if (state !== 'conflict') return say('assessment.not-answered');
  return say('assessment.conflict-page', {
    other: optionText(unit, question, stored!),
    mine: optionText(unit, question, pending!),
  });
}

/** Before closing: how many answers there are, and which questions have none. */
export function presentConfirmation({ attempt, unit, responses }: OpenedAttempt, say: Say) {
  const open = attempt.sheet
    .map(({ question }, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => !responses.has(question));
  return {
    title: say('assessment.confirm.title'),
    breadcrumb: trail(unit, { label: say('assessment.confirm.title') }, say),
    answered: say('assessment.confirm.answered', { answered: responses.size, all: attempt.sheet.length }),
    openHeading: say('assessment.confirm.open-heading', { open: open.length }),
    open: open.map(({ question, number }) => ({
      href: `/tentativi/${attempt.id}#domanda-${question}`,
      label: say('assessment.confirm.open', { number }),
    })),
    action: `/tentativi/${attempt.id}/consegna`,
    backHref: `/tentativi/${attempt.id}`,
  };
}
