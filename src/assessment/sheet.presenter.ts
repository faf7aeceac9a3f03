import type { UnitContent } from '../catalogue/index.js';
import { trail } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { CERTAINTIES } from '../statistics/index.js';
import type { OpenedAttempt } from './assessment.service.js';
import type { Answer, Choice } from './domain/responses.js';

interface Pending {
  readonly unsaved?: readonly Choice[]; // chosen before the session ended, still to be saved
  readonly conflicts?: readonly Choice[]; // chosen on a page that was overtaken
}

/** The words of an option. */
export function optionText({ bank }: UnitContent, question: string, option: string): string {
  return bank.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.text ?? '';
}

/** The words of an answer, and how sure it is if that was said. */
export function answerText(unit: UnitContent, question: string, { option, certainty }: Answer, say: Say): string {
  const text = optionText(unit, question, option);
  return certainty === null
    ? text
    : say('assessment.answer-and-certainty', { text, certainty: say(`assessment.certainty.${certainty}`) });
}

/**
 * The sheet while an attempt is open: prompts, options in the drawn order, what is stored. Nothing that tells a right option
 * from a wrong one.
 */
export function presentSheet({ attempt, unit, responses }: OpenedAttempt, { unsaved = [], conflicts = [] }: Pending, say: Say) {
  const version = `${unit.slug}@${unit.version}`; // a published text never changes: what is drawn of it is kept by the page
  const questions = attempt.sheet.map(({ question: id, options }, index) => {
    const asked = unit.bank.find((question) => question.id === id)!;
    const stored = responses.get(id);
    const pending = [...unsaved, ...conflicts].find(({ question }) => question === id);
    const waiting = pending && options.includes(pending.option) && !isSame(pending, stored);
    const state = waiting ? (conflicts.includes(pending) ? 'conflict' : 'unsaved') : stored ? 'saved' : 'none';
    const chosen = state === 'unsaved' ? pending : stored;
    return {
      id,
      position: index + 1,
      number: say('assessment.sheet.number', { number: index + 1, all: attempt.sheet.length }),
      prompt: asked.prompt,
      options: options.map((option) => {
        const checked = option === chosen?.option;
        const { text } = asked.options.find((one) => one.id === option)!;
        return { key: `${version} ${id} ${option} ${checked}`, question: id, id: option, text, checked };
      }),
      certaintyKey: `certainty ${id} ${chosen?.certainty}`,
      certainties: CERTAINTIES.map((level) => ({
        level,
        text: say(`assessment.certainty-short.${level}`),
        checked: level === chosen?.certainty,
      })),
      given: chosen !== undefined,
      revision: stored?.revision ?? 0,
      state,
      stateText: stateText(state, unit, id, stored, pending, say),
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

const isSame = (one: Answer, other: Answer | undefined): boolean =>
  one.option === other?.option && one.certainty === other.certainty;

function stateText(
  state: string,
  unit: UnitContent,
  question: string,
  stored: Answer | undefined,
  pending: Answer | undefined,
  say: Say,
): string {
  if (state === 'saved') return say('assessment.saved');
  if (state === 'unsaved')
    return stored === undefined
      ? say('assessment.unsaved')
      : say('assessment.unsaved-instead', { stored: answerText(unit, question, stored, say) });
  if (state !== 'conflict') return say('assessment.not-answered');
  return say('assessment.conflict-page', {
    other: answerText(unit, question, stored!, say),
    mine: answerText(unit, question, pending!, say),
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
