import { dayInWords, type CalendarDay, type Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import { optionsOf, problemList, type Choosable, type Visitor } from '../web/index.js';
import type { Membership } from './membership.entity.js';
import { nameOf, type Person } from './person.entity.js';

type Texts = Readonly<Record<string, string>>;

interface Seen {
  readonly person: Pick<Person, 'id' | 'givenName' | 'familyName' | 'email'>;
  readonly memberships: readonly Membership[]; // oldest first
}

interface About {
  readonly choices: {
    readonly municipalities: readonly Municipality[];
    readonly organisations: readonly Organisation[];
    readonly professions: readonly Profession[];
  };
  readonly visitor: Pick<Visitor, 'id' | 'roles'>;
  readonly today: CalendarDay;
  readonly given: Texts;
  readonly problems: Texts;
}

const FIELDS = ['municipality', 'organisation', 'profession'] as const;

/** Somebody's page for who looks after the people: where they work and worked, and the forms that say that this has changed. */
export function presentPerson({ person, memberships }: Seen, { choices, visitor, today, given, problems }: About, say: Say) {
  const { municipalities, organisations, professions } = choices;
  const now = memberships.at(-1);
  const works = now !== undefined && now.toOn === null;
  const options = (list: readonly Choosable[], chosen: string | undefined) => optionsOf(list, chosen, say('page.choose'));
  const chosen = (field: (typeof FIELDS)[number]) => given[field] ?? now?.[field];
  const name = nameOf(person);
  return {
    title: name,
    tab: say('accounts.people.title'), // neutral
    breadcrumb: [{ href: '/persone', label: say('accounts.people.title') }, { label: name }],
    email: person.email,
    memberships: memberships.map(({ municipality, organisation, profession, fromOn, toOn }) => ({
      where: organisations.find(({ slug }) => slug === organisation)?.name,
      municipality: municipalities.find(({ istat }) => istat === municipality)?.name,
      profession: professions.find(({ code }) => code === profession)?.name,
      period: toOn
        ? say('profile.from-to', { from: dayInWords(fromOn, say.language), to: dayInWords(toOn, say.language) })
        : say('profile.since', { from: dayInWords(fromOn, say.language) }),
    })),
    problems,
    problemList: problemList(problems),
    labels: {
      ...Object.fromEntries(FIELDS.map((field) => [field, say(`accounts.person.${field}`)])),
      fromOn: say('accounts.move.from'),
      leftOn: say('accounts.leave.from'),
    },
    given: { fromOn: today, leftOn: today, ...given },
    dayTypes: { fromOn: problems.fromOn ? 'text' : 'date', leftOn: problems.leftOn ? 'text' : 'date' }, // a field for days would not show what is none
    move: now && {
      heading: say(works ? 'accounts.move.title' : 'accounts.move.back'),
      action: `/persone/${person.id}/appartenenze`,
      municipalities: options(
        municipalities.map(({ istat, name: label }) => ({ value: istat, label })),
        chosen('municipality'),
      ),
      organisations: options(
        organisations.map(({ slug, name: label }) => ({ value: slug, label })),
        chosen('organisation'),
      ),
      professions: options(
        professions.map(({ code, name: label }) => ({ value: code, label })),
        chosen('profession'),
      ),
    },
    leave: works ? { action: `/persone/${person.id}/uscita` } : null,
    eraseHref: visitor.roles.includes('administrator') && visitor.id !== person.id ? `/persone/${person.id}/cancellazione` : null,
  };
}
