import type { Say } from '../shared/index.js';
import { problemList } from '../web/index.js';
import { nameOf, type Person } from './person.entity.js';

/** What is erased and what stays, with the question whether that is meant. */
export function presentErasure(person: Pick<Person, 'id' | 'givenName' | 'familyName'>, unconfirmed: boolean, say: Say) {
  const problems: Record<string, string> = unconfirmed ? { conferma: say('accounts.erasure.unconfirmed') } : {};
  const name = nameOf(person);
  return {
    title: say('accounts.erasure.title'),
    breadcrumb: [
      { href: '/persone', label: say('accounts.people.title') },
      { href: `/persone/${person.id}`, label: name },
      { label: say('accounts.erasure.title') },
    ],
    name,
    action: `/persone/${person.id}/cancellazione`,
    back: `/persone/${person.id}`,
    problem: problems.conferma ?? null,
    problemList: problemList(problems),
  };
}
