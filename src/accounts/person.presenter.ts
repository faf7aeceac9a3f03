import type { Say } from '../shared/index.js';
import type { Municipality, Organisation, Profession } from '../territory/index.js';
import { optionsOf, problemList, type Choosable } from '../web/index.js';

export interface Choices {
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Organisation[];
  readonly professions: readonly Profession[];
}

const FIELDS = ['givenName', 'familyName', 'email', 'municipality', 'organisation', 'profession'];

type Texts = Readonly<Record<string, string>>;

/** The form that invites somebody, filled in with what was given. */
export function presentPersonForm(
  { municipalities, organisations, professions }: Choices,
  given: Texts,
  problems: Texts,
  say: Say,
) {
  const options = (list: readonly Choosable[], chosen: string | undefined) => optionsOf(list, chosen, say('page.choose'));
  const only = municipalities.length === 1 ? municipalities[0]!.istat : undefined; // a contact has no choice to make
  return {
    title: say('accounts.person.title'),
    breadcrumb: [{ href: '/persone', label: say('accounts.people.title') }, { label: say('accounts.person.title') }],
    given,
    problems,
    lead: say('accounts.person.lead'),
    labels: Object.fromEntries(FIELDS.map((field) => [field, say(`accounts.person.${field}`)])),
    problemList: problemList(problems),
    municipalities: options(
      municipalities.map(({ istat, name }) => ({ value: istat, label: name })),
      given.municipality ?? only,
    ),
    organisations: options(
      organisations.map(({ slug, name }) => ({ value: slug, label: name })),
      given.organisation,
    ),
    professions: options(
      professions.map(({ code, name }) => ({ value: code, label: name })),
      given.profession,
    ),
  };
}
