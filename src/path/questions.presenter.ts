import type { Say } from '../shared/index.js';
import type { Own, SurveySheet, Wave } from '../surveys/index.js';
import { QUESTIONS, questionHref } from './addresses.js';
import { LEVELS, nextStep, stepsIn, type Step } from './questions.js';

/** What is asked of somebody now, and what they have answered of it. */
export interface Asking extends Pick<Own, 'survey'> {
  readonly wave: Wave;
  readonly sheet: SurveySheet | null;
}

/** The offer on the learner's own page; null when everything has been answered. */
export function presentOffer({ survey, wave, sheet }: Asking, say: Say) {
  const next = nextStep(stepsIn(survey, wave), sheet);
  return (
    next && {
      title: say(`path.questions.${wave}.title`),
      text: say(`path.questions.${wave}.text`),
      href: QUESTIONS,
      action: say(sheet ? 'path.questions.go-on' : 'path.questions.look'),
    }
  );
}

/** What is said before the first question: what is linked to the name and what is not, and that all of it may be left out. */
export function presentIntroduction({ survey, wave, sheet }: Asking, say: Say) {
  const steps = stepsIn(survey, wave);
  const next = nextStep(steps, sheet);
  return {
    ...headOf(wave, say),
    lead: say('path.questions.lead', { questions: survey.anchors.length, statements: survey.statements.length }),
    start: next && { href: questionHref(next), label: say(sheet ? 'path.questions.go-on' : 'path.questions.begin') },
    done: next === null ? say('path.questions.all-done') : null,
  };
}

/** One page of it. */
export function presentQuestion({ survey, wave, sheet }: Asking, position: number, say: Say) {
  const steps = stepsIn(survey, wave);
  const step = steps[position - 1]!;
  return {
    ...headOf(wave, say),
    title: say('path.questions.position', { position, all: steps.length }),
    progress: { label: say('path.questions.progress'), value: position - 1, max: steps.length },
    action: questionHref(position),
    skipHref: position < steps.length ? questionHref(position + 1) : '/percorso',
    ...(step.kind === 'anchor' ? anchorOf(step, sheet) : statementsOf(step, sheet, say)),
  };
}

const headOf = (wave: Wave, say: Say) => ({
  title: say(`path.questions.${wave}.title`),
  kicker: say(`path.questions.${wave}.title`),
  breadcrumb: [{ href: '/percorso', label: say('path.title') }, { label: say(`path.questions.${wave}.title`) }],
});

const anchorOf = ({ anchor }: Extract<Step, { kind: 'anchor' }>, sheet: SurveySheet | null) => ({
  question: {
    prompt: anchor.prompt,
    options: anchor.options.map(({ id, text }) => ({ id, text, checked: sheet?.anchors[anchor.id] === id })), // never which is right
  },
});

function statementsOf({ kind, statements }: Exclude<Step, { kind: 'anchor' }>, sheet: SurveySheet | null, say: Say) {
  return {
    asked: say(`path.questions.${kind}`),
    scale: say('path.questions.scale'),
    statements: statements.map(({ id, text }) => ({
      id,
      text,
      levels: LEVELS.map((level) => ({
        level,
        id: `${id}-${level}`,
        name: `s.${id}`,
        checked: sheet?.[kind][id] === level,
        said: level === LEVELS[0] ? say('path.questions.low') : level === LEVELS.at(-1) ? say('path.questions.high') : null,
      })),
    })),
  };
}
