import { dayInWords, type Say } from '../shared/index.js';
import { optionsOf } from '../web/index.js';
import { DIRECTORY, type DirectoryFilter, type DirectoryPage } from './directory.service.js';
import type { Choices } from './person.presenter.js';

/** What the address says for those who have left. */
export const LEFT = 'uscite';

/** The list of people, by surname as in a register. Who works here can be sent a link; of who has left, it says until when. */
export function presentPeople({ people, next }: DirectoryPage, asked: DirectoryFilter, choices: Choices, say: Say) {
  const municipality = new Map(choices.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(choices.organisations.map(({ slug, name }) => [slug, name]));
  const profession = new Map(choices.professions.map(({ code, name }) => [code, name]));
  return {
    title: say('accounts.people.title'),
    lead: say(asked.left ? 'accounts.people.left' : 'accounts.people.working'),
    search: asked.search ?? '',
    which: optionsOf(
      [{ value: LEFT, label: say('accounts.people.left') }],
      asked.left ? LEFT : undefined,
      say('accounts.people.working'),
    ),
    left: asked.left,
    people: people.map((person) => ({
      id: person.id,
      name: `${person.familyName} ${person.givenName}`,
      municipality: municipality.get(person.municipality),
      organisation: organisation.get(person.organisation),
      profession: profession.get(person.profession),
      until: person.toOn && say('accounts.people.until', { day: dayInWords(person.toOn, say.language) }),
      waiting: !person.accepted,
    })),
    first: asked.after ? DIRECTORY + queryOf({ ...asked, after: undefined }) : null,
    next: next && DIRECTORY + queryOf({ ...asked, after: next }),
  };
}

function queryOf({ left, search, after }: DirectoryFilter): string {
  const wanted = Object.entries({ stato: left ? LEFT : undefined, cerca: search, dopo: after });
  const query = new URLSearchParams(wanted.filter((entry): entry is [string, string] => !!entry[1])).toString();
  return query === '' ? '' : `?${query}`;
}
