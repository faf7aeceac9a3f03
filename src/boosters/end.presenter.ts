import { firstSentence } from '../practice/index.js';
import { dayInWords, type Say } from '../shared/index.js';
import { BOOSTERS, positionHref } from './addresses.js';
import type { BoosterEntry, OpenedBooster } from './boosters.service.js';
import { YEARLY } from './domain/calendar.js';
import { nameOfDay, presentDeadlines } from './list.presenter.js';

/** How a booster went, for the person alone; what to look at again, what comes next, and the certificate that was renewed. */
export function presentEnd({ booster, items, answers }: OpenedBooster, entries: readonly BoosterEntry[], say: Say) {
  const right = answers.filter((answer) => answer.right).length;
  const renewed = booster.day === YEARLY ? entries.find(({ certificate }) => certificate.facts.renewedOn) : undefined;
  return {
    title: say('boosters.end.title'),
    kicker: nameOfDay(booster.day, say),
    breadcrumb: [{ href: BOOSTERS, label: say('boosters.title') }, { label: say('boosters.end.title') }],
    score: say('boosters.end.score', { right, all: items.length }),
    renewed: renewed
      ? say('boosters.end.renewed', { until: dayInWords(renewed.certificate.facts.validUntilOn, say.language) })
      : null,
    again: answers
      .filter((answer) => !answer.right)
      .map(({ position }) => {
        const item = items[position - 1]!;
        return {
          href: positionHref(booster.number, position),
          label: say('progress.checks.number', { number: position }),
          text: item.kind === 'question' ? item.question.prompt : firstSentence(item.scene.text),
        };
      }),
    deadlines: presentDeadlines(entries, say),
  };
}
