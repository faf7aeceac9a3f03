import { citation, contentHtml, type PageContent } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { presentContacts, type Contact } from '../territory/index.js';

/** Where an author wants the contacts of the network, on a line of its own. */
const CONTACTS = '<p>{{contatti}}</p>';

/** A page for anyone, with the contacts as they are known today: where its text asks for them, or else after it. */
export function presentPage(page: PageContent, contacts: readonly Contact[], say: Say) {
  const { html, sections } = contentHtml(page);
  const [before = '', after = ''] = html.split(CONTACTS);
  return {
    title: page.title,
    lead: page.summary,
    contentLang: page.language,
    sections,
    before,
    contacts: presentContacts(contacts, say),
    after,
    operators: page.slug === 'aiuto', // who helps at work may need help too
    sources: Object.values(page.sources).map(citation),
  };
}
