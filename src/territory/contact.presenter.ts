import { addDays, dayInWords, romeDay, type CalendarDay, type Say } from '../shared/index.js';
import type { Contact } from './contact.entity.js';

const STALE_AFTER = 180; // days since somebody checked with the service

/** A place to turn to, with how far it can be trusted to be still as written. */
export function presentContacts(contacts: readonly Contact[], say: Say, today = romeDay(new Date())) {
  return contacts.map(({ name, purpose, phone, email, address, hours, owner, checkedOn }) => ({
    name,
    purpose,
    phone,
    phoneHref: `tel:+39${phone.replace(/\D/g, '')}`,
    email,
    address,
    hours,
    confirmed: checkedOn !== null && addDays(checkedOn, STALE_AFTER) >= today,
    checked: howSure(owner, checkedOn, today, say),
  }));
}

function howSure(owner: string, checkedOn: CalendarDay | null, today: CalendarDay, say: Say): string {
  if (checkedOn === null) return say('territory.contact.unconfirmed', { owner });
  const stale = addDays(checkedOn, STALE_AFTER) < today;
  return say(stale ? 'territory.contact.stale' : 'territory.contact.checked', { owner, day: dayInWords(checkedOn, say.language) });
}
