import { signsHref, sourcesOf, trail, unitHref } from '../progress/index.js';
import type { Say } from '../shared/index.js';
import { cardHref, deckHref } from './addresses.js';
import type { OpenedDeck } from './decks.service.js';
import { isRight, saidSigns } from './domain/tally.js';

/**
 * A card of a deck: the scene, and once it is answered how it went and why. Before that nothing in it tells one kind from the
 * other.
 * @param number from 1, at most one after those answered
 */
export function presentCard({ deck, unit, cards, outcomes }: OpenedDeck, number: number, say: Say) {
  const card = cards[number - 1]!;
  const outcome = outcomes[number - 1];
  const last = number === cards.length;
  const title = say('practice.signs.card-of', { card: number, cards: cards.length });
  return {
    title,
    kicker: say('progress.signs'),
    breadcrumb: trail(unit, { label: say('practice.signs.tab'), href: signsHref(unit.slug) }, say),
    progress: {
      value: outcomes.length,
      max: cards.length,
      label: say('practice.signs.answered', { answered: outcomes.length, cards: cards.length }),
    },
    scene: card.text,
    action: cardHref(unit.slug, deck.number, number),
    leaveHref: unitHref(unit.slug),
    answer: outcome
      ? {
          right: isRight(outcome),
          verdict: say(`practice.signs.verdict.${outcome}`),
          said: say(saidSigns(outcome) ? 'practice.signs.said-yes' : 'practice.signs.said-no'),
          why: card.why,
          sources: sourcesOf(unit, card.sources),
          next: last
            ? { href: deckHref(unit.slug, deck.number), label: say('practice.signs.to-end') }
            : { href: `${cardHref(unit.slug, deck.number, number + 1)}#carta`, label: say('practice.signs.next') },
        }
      : null,
  };
}
