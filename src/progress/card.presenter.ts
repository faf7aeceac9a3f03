import { contentHtml } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { presentContacts, type Contact } from '../territory/index.js';
import { cardHref, trail } from './addresses.js';
import { sourcesOf } from './lesson.presenter.js';
import type { UnitProgress } from './unit-progress.js';
import { surroundingsOf } from './surroundings.js';

/** The referral card: when to call whom, with the contacts as they are known today. */
export function presentCard({ unit, steps }: UnitProgress, contacts: readonly Contact[], say: Say) {
  const { card } = unit;
  return {
    title: card.title,
    breadcrumb: trail(unit, { label: card.title, lang: 'it' }, say),
    lead: say('progress.card.lead'),
    html: contentHtml(card, surroundingsOf(unit, say)).html,
    contacts: presentContacts(contacts, say),
    sources: sourcesOf(unit, card.sources),
    read: steps.includes('card_opened'),
    action: `${cardHref(unit.slug)}/lettura`,
  };
}
