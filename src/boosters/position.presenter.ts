import { outcomeOf } from '../practice/index.js';
import { sourcesOf } from '../progress/index.js';
import { randomFrom, shuffle, type Say } from '../shared/index.js';
import { BOOSTERS, boosterHref, positionHref } from './addresses.js';
import { SIGNS, type AskedItem } from './asked-item.js';
import type { BoosterAnswer } from './booster-answer.entity.js';
import type { OpenedBooster } from './boosters.service.js';
import { nameOfDay } from './list.presenter.js';

/**
 * A question or a case of a booster, and once it is answered how it went and why, for every option. Before that nothing in it
 * tells a right option from a wrong one.
 * @param position from 1, at most one after those answered
 */
export function presentPosition({ booster, items, answers }: OpenedBooster, position: number, say: Say) {
  const item = items[position - 1]!;
  const answer = answers[position - 1];
  const name = nameOfDay(booster.day, say);
  const title = say('boosters.position', { position, all: items.length });
  return {
    title,
    kicker: item.kind === 'case' ? say('boosters.with-case', { name, about: say('progress.signs') }) : name,
    breadcrumb: [{ href: BOOSTERS, label: say('boosters.title') }, { label: title }],
    progress: {
      value: answers.length,
      max: items.length,
      label: say('practice.signs.answered', { answered: answers.length, cards: items.length }),
    },
    action: positionHref(booster.number, position),
    leaveHref: BOOSTERS,
    signs: SIGNS,
    scene: item.kind === 'case' ? item.scene.text : null,
    question: item.kind === 'question' ? presentQuestion(item, booster.seed, answer) : null,
    answer: answer ? { ...presentAnswer(item, answer, say), next: nextOf(booster.number, position, items.length, say) } : null,
  };
}

type AskedQuestion = Extract<AskedItem, { kind: 'question' }>;

/** The options in an order of this booster's own. */
function presentQuestion({ question }: AskedQuestion, seed: string, answer: BoosterAnswer | undefined) {
  return {
    prompt: question.prompt,
    options: shuffle(question.options, randomFrom(`${seed} ${question.id}`)).map(({ id, text, correct, why }) => ({
      id,
      text,
      ...(answer && { why, correct, chosen: id === answer.given, marked: correct || id === answer.given }),
    })),
  };
}

function presentAnswer(item: AskedItem, { given, right }: BoosterAnswer, say: Say) {
  if (item.kind === 'question')
    return {
      right,
      verdict: say(right ? 'progress.checks.right' : 'boosters.wrong'),
      said: null,
      why: null,
      sources: sourcesOf(item.unit, item.question.sources),
    };

  const saw = given === SIGNS.yes;
  return {
    right,
    verdict: say(`practice.signs.verdict.${outcomeOf(item.scene.sign, saw)}`),
    said: say(saw ? 'practice.signs.said-yes' : 'practice.signs.said-no'),
    why: item.scene.why,
    sources: sourcesOf(item.unit, item.scene.sources),
  };
}

function nextOf(number: number, position: number, all: number, say: Say) {
  return position === all
    ? { href: boosterHref(number), label: say('practice.signs.to-end') }
    : { href: `${positionHref(number, position + 1)}#domanda`, label: say('boosters.next') };
}
