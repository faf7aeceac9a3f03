import type { Say } from '../shared/index.js';

/** The parts of each notice the law asks for; every part has its heading and its text in the catalogue. */
const PARTS = {
  privacy: ['what', 'who-sees', 'not-kept', 'cookies', 'rights'],
  legal: ['owner', 'licence', 'content'],
  accessibility: ['state', 'feedback', 'body'],
} as const;

/** A notice: privacy, legal notes, accessibility. */
export function presentNotice(notice: keyof typeof PARTS, say: Say) {
  return {
    title: say(`help.${notice}.title`),
    lead: say(`help.${notice}.lead`),
    parts: PARTS[notice].map((part) => ({ heading: say(`help.${notice}.${part}`), text: say(`help.${notice}.${part}.text`) })),
  };
}

export function presentHome(say: Say) {
  return {
    title: say('help.home.title'),
    kicker: say('help.home.kicker'),
    heading: say('help.home.heading'),
    lead: say('help.home.lead'),
  };
}
