import { signsHref, trail, unitHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { cardHref } from './addresses.js';
import type { DeckEntry, OpenedDeck } from './decks.service.js';
import { OF_EACH } from './domain/draw-deck.js';
import { isRight, tally } from './domain/tally.js';

/** The page before a deck: what it is, that half its cards carry signs and that daily work is not so, and the way in. */
export function presentDeckEntry({ unit, open, finished }: DeckEntry, say: Say) {
  return {
    title: say('progress.signs'),
    tab: say('practice.signs.tab'), // neutral, for whoever looks at the screen
    breadcrumb: trail(unit, { label: say('practice.signs.tab') }, say),
    lead: say('practice.signs.lead'),
    rules: [
      say('practice.signs.rule.cards', { cards: 2 * OF_EACH }),
      say('practice.signs.rule.half'),
      say('practice.signs.rule.once'),
      say('practice.signs.rule.stop'),
      say('practice.signs.rule.finish'),
    ],
    open: open && {
      href: cardHref(unit.slug, open.deck.number, open.outcomes.length + 1),
      label: say('practice.signs.resume', { card: open.outcomes.length + 1, cards: open.cards.length }),
    },
    action: signsHref(unit.slug),
    begin: say(finished > 0 ? 'practice.signs.another' : 'practice.signs.begin'),
    done: finished > 0 ? say('practice.signs.done', { decks: finished }) : null,
    unitHref: unitHref(unit.slug),
  };
}

/** How a finished deck went, for the person alone: hits and false alarms in plain words, and the cards to look at again. */
export function presentDeck({ deck, unit, cards, outcomes }: OpenedDeck, say: Say) {
  const { hits, misses, falseAlarms, correctRejections } = tally(outcomes);
  const again = cards
    .map((card, index) => ({ card, number: index + 1, right: isRight(outcomes[index]!) }))
    .filter(({ right }) => !right)
    .map(({ card, number }) => ({
      href: cardHref(unit.slug, deck.number, number),
      label: say('practice.signs.card', { card: number }),
      text: firstSentence(card.text),
    }));
  return {
    title: say('practice.signs.end.title'),
    breadcrumb: trail(unit, { label: say('practice.signs.tab'), href: signsHref(unit.slug) }, say),
    counts: [
      { name: say('practice.signs.hits'), count: say('practice.signs.of', { count: hits, all: hits + misses }) },
      {
        name: say('practice.signs.false-alarms'),
        count: say('practice.signs.of', { count: falseAlarms, all: falseAlarms + correctRejections }),
      },
      { name: say('practice.signs.misses'), count: String(misses) },
      { name: say('practice.signs.correct-rejections'), count: String(correctRejections) },
    ],
    again,
    action: signsHref(unit.slug),
    next: { href: unitHref(unit.slug), label: say('practice.go-on') },
  };
}

/** Enough to know a scene again. */
export const firstSentence = (text: string): string => /^.*?[.!?…»](?=\s|$)/.exec(text)?.[0] ?? text;
