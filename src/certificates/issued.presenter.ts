import { dayInWords, groupCode, type CalendarDay, type Say } from '../shared/index.js';
import { optionsOf, problemList } from '../web/index.js';
import { DUES } from './domain/due.js';
import type { Names } from './issued.files.js';
import { ISSUED, type IssuedFilter, type IssuedPage } from './issued.service.js';
import { presentState } from './state.presenter.js';

type Texts = Readonly<Record<string, string>>;

/** The list: whose each certificate is, until when it counts, and the ways to take all of them along. */
export function presentIssued(
  { issued, next }: IssuedPage,
  { asked, names, today, problems = {} }: { asked: IssuedFilter; names: Names; today: CalendarDay; problems?: Texts },
  say: Say,
) {
  const municipality = new Map(names.municipalities.map(({ istat, name }) => [istat, name]));
  const organisation = new Map(names.organisations.map(({ slug, name }) => [slug, name]));
  const whole = queryOf({ ...asked, after: undefined });
  const bundled = asked.municipality !== undefined || asked.organisation !== undefined || names.municipalities.length === 1;
  const file = (kind: 'zip' | 'xlsx' | 'csv', label: string) => ({ href: `${ISSUED}.${kind}${whole}`, label });
  return {
    title: say('certificates.issued.title'),
    lead: say('certificates.issued.lead', { day: dayInWords(today, say.language) }),
    breadcrumb: [{ href: '/attestati', label: say('certificates.title') }, { label: say('certificates.issued.title') }],
    problemList: problemList(problems),
    filters: filtersOf(asked, names, problems, say),
    issued: issued.map(({ familyName, givenName, facts, ...one }) => ({
      name: `${familyName} ${givenName}`,
      municipality: municipality.get(one.municipality),
      organisation: organisation.get(one.organisation),
      course: facts.courseTitle,
      code: groupCode(one.code),
      verifyHref: `/verifica/${one.code}`,
      validUntil: dayInWords(facts.validUntilOn, say.language),
      ...presentState({ validUntilOn: facts.validUntilOn, revoked: false, anonymised: false, replacedBy: null }, today, say),
    })),
    bundle: bundled && issued.length > 0 ? file('zip', say('certificates.issued.zip')) : null,
    bundleHint: bundled ? null : say('certificates.issued.zip-hint'),
    files: (['xlsx', 'csv'] as const).map((kind) => file(kind, say(`participation.download.${kind}`))),
    first: asked.after ? `${ISSUED}${whole}` : null,
    next: next && `${ISSUED}${queryOf({ ...asked, after: next })}`,
  };
}

/** One list for each thing to choose; none where there is no choice. */
function filtersOf({ municipality, organisation, due }: IssuedFilter, names: Names, problems: Texts, say: Say) {
  const lists = [
    {
      id: 'comune',
      label: say('accounts.people.municipality'),
      of: names.municipalities.map(({ istat, name }) => ({ value: istat, label: name })),
      chosen: municipality,
      all: say('participation.all-municipalities'),
    },
    {
      id: 'ente',
      label: say('accounts.people.organisation'),
      of: names.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
      chosen: organisation,
      all: say('certificates.issued.all-organisations'),
    },
    {
      id: 'scadenza',
      label: say('certificates.issued.due'),
      of: DUES.map((one) => ({ value: one, label: say(`certificates.issued.due.${one}`) })),
      chosen: due,
      all: say('certificates.issued.any-due'),
    },
  ];
  return lists
    .filter(({ of }) => of.length > 1)
    .map(({ id, label, of, chosen, all }) => ({ id, label, options: optionsOf(of, chosen, all), problem: problems[id] }));
}

function queryOf({ municipality, organisation, due, after }: IssuedFilter): string {
  const wanted = Object.entries({ comune: municipality, ente: organisation, scadenza: due, dopo: after });
  const query = new URLSearchParams(wanted.filter((entry): entry is [string, string] => !!entry[1])).toString();
  return query === '' ? '' : `?${query}`;
}
